package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.imports.RefusedFileException;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.obd.ObdDayMapper.FrameFileOf;
import org.mobilesource.registry.db.obd.ObdDayMapper.VinDay;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Makes everything again that was made from files of frames, from these files as they
 * came: the frames by vehicle and day, then the summaries of the days. It can be broken
 * off and begun again.
 */
public class Rebuild {

	private static final int PAGE = 100;

	private final DayStore store;

	private final PolicyMapper policies;

	private final DatabaseLocks locks;

	private final TransactionTemplate transaction;

	private final Path folder;

	Rebuild(DayStore store, PolicyMapper policies, DatabaseLocks locks, TransactionTemplate transaction, Path folder) {
		this.store = store;
		this.policies = policies;
		this.locks = locks;
		this.transaction = transaction;
		this.folder = folder;
	}

	/**
	 * Makes the days from one to another again, both among them; no file of frames is
	 * imported meanwhile.
	 */
	public Result run(LocalDate from, LocalDate to) {
		return this.locks.holding("feed obd-frames", () -> {
			var inForce = this.policies.policies();
			return new Result(sortFiles(inForce, from, to), sumUp(inForce, from, to));
		});
	}

	private int sortFiles(Policies inForce, LocalDate from, LocalDate to) {
		int files = 0;
		long behind = 0;
		for (var page = this.store.days().findFrameFiles(behind); !page.isEmpty(); page = this.store.days()
			.findFrameFiles(behind)) {
			for (var file : page) {
				sort(file, inForce, from, to);
				behind = file.importId();
				files++;
			}
		}
		return files;
	}

	/** The clock is that of the import, so what was in the future then still is. */
	private void sort(FrameFileOf file, Policies inForce, LocalDate from, LocalDate to) {
		var settings = DecoderSettings.under(inForce.on(file.businessDate()));
		try (var sort = new FrameSort(settings, file.clockAt().getEpochSecond(), this.folder)) {
			new FrameFile(this.store.folder().archived(file.sha256())).read(sort);
			List<DaySegment> segments = new ArrayList<>();
			for (var item : sort.good()) {
				if (item instanceof DaySegment segment && !segment.day().isBefore(from) && !segment.day().isAfter(to)) {
					this.store.folder().keep(segment, file.importId());
					segments.add(segment);
				}
			}
			this.transaction.executeWithoutResult((status) -> {
				this.store.days().deleteSegments(file.importId(), from, to);
				this.store.tables().putSegments(segments, file.importId());
			});
			for (var segment : segments) {
				this.store.folder().removeUnneeded(segment, file.importId());
			}
		}
		catch (IOException | RefusedFileException ex) {
			throw new IllegalStateException(
					"Import %d, %s: %s".formatted(file.importId(), file.fileName(), ex.getMessage()), ex);
		}
	}

	private int sumUp(Policies inForce, LocalDate from, LocalDate to) {
		int days = 0;
		VinDay behind = null;
		for (var page = page(from, to, behind); !page.isEmpty(); page = page(from, to, behind)) {
			var keys = page;
			this.transaction.executeWithoutResult((status) -> sumUp(inForce, keys));
			days += page.size();
			behind = page.get(page.size() - 1);
		}
		return days;
	}

	private List<VinDay> page(LocalDate from, LocalDate to, @Nullable VinDay behind) {
		return this.store.days().findDaysFrom(from, to, behind, PAGE);
	}

	private void sumUp(Policies inForce, List<VinDay> keys) {
		var summing = this.store.summing(inForce);
		summing.prepare(keys);
		try {
			for (var key : keys) {
				summing.sum(key.vin(), key.day(), null, 0);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("A day cannot be read: " + ex.getMessage(), ex);
		}
		summing.store(0);
	}

	/** How many files were read, and how many vehicles' days summed up. */
	public record Result(int files, int days) {
	}

}
