package org.mobilesource.registry.batch.obd;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.obd.ObdDayMapper.Segment;
import org.mobilesource.registry.db.obd.ObdDayMapper.Terminal;
import org.mobilesource.registry.db.obd.ObdDayMapper.VinDay;
import org.mobilesource.registry.domain.obd.DaySettings;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.obd.ObdDay;
import org.mobilesource.registry.domain.obd.Summed;
import org.mobilesource.registry.domain.obd.VehicleDay;
import org.mobilesource.registry.domain.obd.VehicleDay.Taken;
import org.mobilesource.registry.domain.obd.VehicleFacts;
import org.mobilesource.registry.domain.policy.Policies;

/** Sums vehicles' days up from all frames that there are of them. */
final class DaySumming {

	private final DayStore store;

	private final Policies policies;

	private final Map<DecoderSettings, VehicleDay> readers = new HashMap<>();

	private final Map<String, VehicleFacts> vehicles = new HashMap<>();

	private final Map<VinDay, List<Segment>> segments = new HashMap<>();

	private final List<Summed> summed = new ArrayList<>();

	private final List<Terminal> terminals = new ArrayList<>();

	DaySumming(DayStore store, Policies policies) {
		this.store = store;
		this.policies = policies;
	}

	/** Looks up what is known of some days, with one query for all of them. */
	void prepare(Collection<VinDay> keys) {
		this.segments.clear();
		this.vehicles.clear();
		this.terminals.clear();
		this.summed.clear();
		if (keys.isEmpty()) {
			return;
		}
		this.store.days()
			.findSegments(keys)
			.forEach((segment) -> this.segments
				.computeIfAbsent(new VinDay(segment.vin(), segment.day()), (any) -> new ArrayList<>())
				.add(segment));
		this.store.days()
			.findEngines(keys.stream().map(VinDay::vin).collect(Collectors.toSet()))
			.forEach((engine) -> this.vehicles.put(engine.vin(), engine.facts()));
	}

	/**
	 * Sums a day up.
	 * @param more frames of another import, null for none
	 * @param importId that other import, whose stored frames are passed over
	 * @return what became of these frames' records
	 */
	Taken sum(String vin, LocalDate date, @Nullable InputStream more, long importId) throws IOException {
		var policy = this.policies.on(date);
		var day = this.readers.computeIfAbsent(DecoderSettings.under(policy), VehicleDay::new);
		day.begin(date);
		for (var segment : this.segments.getOrDefault(new VinDay(vin, date), List.of())) {
			if (segment.importId() != importId) {
				try (var in = this.store.folder().open(segment)) {
					day.add(in);
				}
			}
		}
		var taken = (more != null) ? day.add(more) : Taken.NOTHING;
		if (more == null || taken.loaded() + taken.updated() > 0) {
			var facts = this.vehicles.getOrDefault(vin, VehicleFacts.UNKNOWN);
			var result = day.summary(vin, facts, DaySettings.under(policy));
			this.summed.add(result);
			this.terminals.add(Terminal.of(result.day(), day.iccid()));
		}
		return taken;
	}

	/** Stores what was summed up, in the transaction of the caller. */
	void store(long importId) {
		if (this.summed.isEmpty()) {
			return;
		}
		var days = this.summed.stream().map(Summed::day).toList();
		this.store.tables().putDays(ObdTables.StoredDay.of(days, importId), "FRAMES");
		this.store.days().deleteRecords(days.stream().map((day) -> new VinDay(day.vin(), day.day())).toList());
		this.store.tables().putRecords(this.summed);
		this.store.days().putTerminals(this.terminals);
		this.store.days().markDue(days.stream().map(ObdDay::vin).collect(Collectors.toCollection(TreeSet::new)));
	}

}
