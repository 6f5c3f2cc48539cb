package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

import org.mobilesource.registry.batch.imports.FileFacts;
import org.mobilesource.registry.batch.imports.Holding;
import org.mobilesource.registry.batch.imports.Intake;
import org.mobilesource.registry.batch.imports.Ledger;
import org.mobilesource.registry.batch.imports.RefusedFileException;
import org.mobilesource.registry.domain.obd.DecoderSettings;

/** A file of frames on its way into the registry. */
final class FramesIntake implements Intake<FrameItem> {

	private static final int ITEMS = 100;

	private final Path copy;

	private final String sha256;

	private final FileFacts facts;

	private final DayStore store;

	private final FrameSort sort;

	private Holding holding = Holding.NONE;

	FramesIntake(Path copy, String sha256, FileFacts facts, Path folder, DayStore store) throws IOException {
		this.copy = copy;
		this.sha256 = sha256;
		this.facts = facts;
		this.store = store;
		this.sort = new FrameSort(DecoderSettings.under(facts.policies().on(facts.businessDate())),
				facts.now().getEpochSecond(), folder);
	}

	@Override
	public Seen readAll() throws IOException {
		try {
			new FrameFile(this.store.folder().bytes(this.copy, this.sha256)).read(this.sort);
			if (this.sort.rows() == 0) {
				throw new RefusedFileException("文件为空，没有帧 / empty, without a frame");
			}
		}
		catch (RefusedFileException ex) {
			this.holding = new Holding(true, ex.getMessage());
		}
		return new Seen(null, 0);
	}

	@Override
	public void conclude(int mostPercent, boolean wholeFile) {
		if (!this.holding.refused()) {
			this.holding = Holding.of(rows(), rowsBad(), mostPercent, wholeFile, List.of());
		}
	}

	@Override
	public int rows() {
		return this.sort.rows();
	}

	@Override
	public int rowsBad() {
		return this.sort.bad().count();
	}

	@Override
	public boolean isRefused() {
		return this.holding.refused();
	}

	@Override
	public Optional<String> holdReason() {
		return Optional.ofNullable(this.holding.reason());
	}

	@Override
	public ItemStreamReader<FrameItem> reader() {
		return new Items(this.sort);
	}

	@Override
	public ItemWriter<FrameItem> writer(Ledger ledger) {
		return this.store.writer(this.copy, this.sha256, this.facts, ledger);
	}

	@Override
	public int itemsPerTransaction() {
		return ITEMS;
	}

	@Override
	public void close() throws IOException {
		this.sort.close();
	}

	/** The bad frames, then the good ones. */
	private static final class Items extends AbstractItemCountingItemStreamItemReader<FrameItem> {

		private final FrameSort sort;

		private Iterator<FrameItem> good = List.<FrameItem>of().iterator();

		Items(FrameSort sort) {
			this.sort = sort;
			setName("frames");
		}

		@Override
		protected void doOpen() {
			this.good = this.sort.good().iterator();
		}

		@Override
		protected @Nullable FrameItem doRead() throws IOException {
			var bad = this.sort.bad().next();
			if (bad != null) {
				return bad;
			}
			return this.good.hasNext() ? this.good.next() : null;
		}

		@Override
		protected void doClose() {
			this.good = List.<FrameItem>of().iterator();
		}

	}

}
