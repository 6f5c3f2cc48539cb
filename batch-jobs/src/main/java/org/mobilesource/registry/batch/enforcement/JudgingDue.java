package org.mobilesource.registry.batch.enforcement;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.domain.imports.Loaded;

/**
 * Marks the trucks that new rows concern, in the transaction that stores the rows, so
 * that no crash loses a mark. A row concerns the truck that it names and every truck that
 * ever carried its plate.
 */
public class JudgingDue {

	private static final int PAGE = 5_000;

	private final JudgingMapper judging;

	JudgingDue(JudgingMapper judging) {
		this.judging = judging;
	}

	/**
	 * Marks the trucks of the rows, and of the rows that they correct.
	 * @param former corrected rows by key, as columns
	 */
	public <T> void mark(Collection<Loaded<T>> rows, Map<String, Map<String, Object>> former,
			Function<T, @Nullable String> vin, Function<T, @Nullable String> plate) {
		mark(rows.stream().filter((row) -> !former.containsKey(row.key())), vin, plate, "LATE_DATA");
		mark(rows.stream().filter((row) -> former.containsKey(row.key())), vin, plate, "DATA_CORRECTED");
		markCarriers(columns(former, "plate"), "DATA_CORRECTED");
		markTrucks(columns(former, "vin"), "DATA_CORRECTED");
		if (!former.isEmpty()) {
			this.judging.markAssigned(former.keySet(), "DATA_CORRECTED");
		}
	}

	/** Marks the carriers of plates that were read, for new readings since the moment. */
	public void markRead(Collection<String> plates, Instant since) {
		Parts.of(plates.stream().sorted().toList(), PAGE)
			.forEach((page) -> this.judging.markCarriersSince(page, "LATE_DATA", since));
	}

	/** Marks every truck, for new readings since the moment. */
	public void markAllRead(Instant since) {
		this.judging.markAllSince("LATE_DATA", since);
	}

	/**
	 * Marks the trucks that were taken for these until their identification numbers were
	 * registered.
	 */
	public void markMistakenFor(Collection<String> vins) {
		if (!vins.isEmpty()) {
			this.judging.markCarriersInRecordsOf(vins, "LATE_DATA");
		}
	}

	/** Marks the trucks read at sites whose position may have changed. */
	public void markReadAt(Collection<String> sites) {
		if (!sites.isEmpty()) {
			this.judging.markCarriersReadAt(sites, "DATA_CORRECTED");
		}
	}

	private <T> void mark(Stream<Loaded<T>> rows, Function<T, @Nullable String> vin,
			Function<T, @Nullable String> plate, String cause) {
		var concerned = rows.map(Loaded::row).toList();
		markTrucks(concerned.stream().map(vin).filter(Objects::nonNull).collect(Collectors.toSet()), cause);
		markCarriers(concerned.stream().map(plate).filter(Objects::nonNull).collect(Collectors.toSet()), cause);
	}

	private void markTrucks(Set<String> vins, String cause) {
		if (!vins.isEmpty()) {
			this.judging.markTrucks(vins, cause);
		}
	}

	private void markCarriers(Set<String> plates, String cause) {
		if (!plates.isEmpty()) {
			this.judging.markCarriers(plates, cause);
		}
	}

	private static Set<String> columns(Map<String, Map<String, Object>> rows, String column) {
		return rows.values()
			.stream()
			.map((row) -> (String) row.get(column))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
