package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a vehicle's OBD records say of its faults over time (§10.2 of the protocol). It is
 * made of the records in the order of their collection, whenever they arrived.
 *
 * @param episodes in the order of their beginnings
 * @param erasures the moments at which all faults were gone at once
 * @param collected when each run of records began and ended, in order
 */
public record FaultHistory(List<FaultEpisode> episodes, List<Erasure> erasures, List<Stretch> collected) {

	/** Nothing is known. */
	public static final FaultHistory NOTHING = new FaultHistory(List.of(), List.of(), List.of());

	/**
	 * Follows the faults.
	 * @param closeRecords so many records in a row without it end an episode
	 */
	public static FaultHistory of(List<ObdRun> runs, int closeRecords) {
		var inOrder = runs.stream().sorted(Comparator.comparing(ObdRun::firstAt)).toList();
		var erasures = erasures(inOrder);
		var cleared = erasures.stream().filter((one) -> !one.masked()).map(Erasure::at).toList();
		List<FaultEpisode> episodes = new ArrayList<>();
		Map<String, FaultWatch> watched = new HashMap<>();
		for (var run : inOrder) {
			var held = held(run.information());
			held.keySet()
				.forEach((code) -> watched.computeIfAbsent(code, (key) -> new FaultWatch(code, run, closeRecords)));
			watched.values().removeIf((watch) -> {
				var closed = watch.see(run, held.get(watch.code()), isKnown(watch.code(), run.information()), cleared);
				closed.ifPresent(episodes::add);
				return closed.isPresent();
			});
		}
		watched.values().forEach((watch) -> episodes.add(watch.episode(null, false)));
		episodes.sort(Comparator.comparing(FaultEpisode::firstAt).thenComparing(FaultEpisode::code));
		return new FaultHistory(List.copyOf(episodes), erasures,
				inOrder.stream().map((run) -> new Stretch(run.firstAt(), run.lastAt())).toList());
	}

	/** By code, whether it is a fault and not only suspected. */
	private static Map<String, Boolean> held(ObdInformation information) {
		Map<String, Boolean> held = new HashMap<>();
		for (var one : information.codes()) {
			var code = one.code();
			if (code != null) {
				held.merge(code, one.isConfirmed(), Boolean::logicalOr);
			}
		}
		if (information.mil() == 1) {
			held.put(FaultEpisode.LAMP, true);
		}
		return held;
	}

	/** Whether the record says if the vehicle has the fault. */
	private static boolean isKnown(String code, ObdInformation information) {
		return code.equals(FaultEpisode.LAMP) ? information.mil() <= 1 : !information.has(Flag.DTC_COUNT_INVALID);
	}

	private static List<Erasure> erasures(List<ObdRun> runs) {
		List<Erasure> erasures = new ArrayList<>();
		boolean faulty = false;
		for (var run : runs) {
			var information = run.information();
			if (information.has(Flag.DTC_COUNT_INVALID)) {
				continue;
			}
			int monitors = information.support() & ~Monitor.CONTINUOUS;
			boolean faultless = information.codes().stream().allMatch((one) -> one.code() == null);
			if (faulty && faultless && monitors != 0 && !information.has(Flag.RAW_J1979_SUPPORT)) {
				int open = information.readiness() & monitors;
				if (open == 0 || open == monitors) {
					erasures.add(new Erasure(run.firstAt(), open == 0));
				}
			}
			faulty = information.codes().stream().anyMatch((one) -> one.code() != null && one.isConfirmed());
		}
		return List.copyOf(erasures);
	}

	/**
	 * Those that are faults at the moment, as far as the vehicle still says so.
	 * @param stale so long without a record nothing is known
	 */
	public List<FaultEpisode> openAt(Instant moment, Duration stale) {
		return isStaleAt(moment, stale) ? List.of()
				: this.episodes.stream().filter((episode) -> episode.isOpenAt(moment)).toList();
	}

	/** Whether there was no record for so long before the moment. */
	public boolean isStaleAt(Instant moment, Duration stale) {
		var last = lastBefore(moment);
		return last == null || !moment.isBefore(last.plus(stale));
	}

	private @Nullable Instant lastBefore(Instant moment) {
		Instant last = null;
		for (var one : this.collected) {
			if (!one.firstAt().isAfter(moment)) {
				last = one.lastAt().isAfter(moment) ? moment : one.lastAt();
			}
		}
		return last;
	}

	/**
	 * All faults gone at once.
	 *
	 * @param masked the monitors were complete at the same time, as after no real erasure
	 */
	public record Erasure(Instant at, boolean masked) {
	}

	/** OBD records that say the same. */
	public record Stretch(Instant firstAt, Instant lastAt) {
	}

}
