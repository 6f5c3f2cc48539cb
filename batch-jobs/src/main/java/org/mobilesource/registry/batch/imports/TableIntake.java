package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** A file of rows on its way into the registry. */
final class TableIntake<T> implements Intake<CheckedRow<T>> {

	private final Feed<T> feed;

	private final InputFile file;

	private final Charset encoding;

	private final FileFacts facts;

	private final Replays replays;

	private final FileCheck<T> check;

	TableIntake(Feed<T> feed, InputFile file, Charset encoding, FileFacts facts, Sources sources, Replays replays,
			Path folder) throws IOException {
		this.feed = feed;
		this.file = file;
		this.encoding = encoding;
		this.facts = facts;
		this.replays = replays;
		this.check = new FileCheck<>(feed, facts, sources, replays, folder);
	}

	@Override
	public Seen readAll() throws IOException, RefusedFileException {
		int blankRows = this.check.seeAll(this.file, this.encoding);
		return new Seen(this.file.sha256(), blankRows);
	}

	@Override
	public void conclude(int mostPercent, boolean wholeFile) throws IOException {
		this.check.conclude(mostPercent, wholeFile);
	}

	@Override
	public int rows() {
		return this.check.rows();
	}

	@Override
	public int rowsBad() {
		return this.check.rowsBad();
	}

	@Override
	public boolean isRefused() {
		return this.check.isRefused();
	}

	@Override
	public Optional<String> holdReason() {
		return this.check.holdReason();
	}

	@Override
	public ItemStreamReader<CheckedRow<T>> reader() {
		return new CheckedRowReader<>(this.check, this.file, this.encoding);
	}

	@Override
	public ItemWriter<CheckedRow<T>> writer(Ledger ledger) {
		return new ChunkImport<>(this.feed, this.facts, this.replays, ledger);
	}

	@Override
	public int itemsPerTransaction() {
		return this.feed.rowsPerTransaction();
	}

	@Override
	public void conclude(long importId) {
		this.check.tally().store(importId);
	}

	@Override
	public void close() throws IOException {
		this.check.close();
	}

}
