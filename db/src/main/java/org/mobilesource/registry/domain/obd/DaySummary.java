package org.mobilesource.registry.domain.obd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sums the records of a vehicle's day up in the order of their seconds. A record stands
 * for the time to the next one; the last of the day stands for none.
 */
record DaySummary(DaySlots slots, StreamDay stream, SeenSequences seen, WorkCourse course, VehicleFacts vehicle,
		DaySettings settings) {

	private static final BodyType[] STREAMS = Stream.of(BodyType.values())
		.filter(BodyType::isStream)
		.toArray(BodyType[]::new);

	Summed of(String vin, VehicleDay day) {
		this.stream.read(this.slots.columns(), this.slots.seconds(STREAMS), this.settings);
		var diagnosis = new Diagnoses(this.slots, vin, this.vehicle.diesel(), day.start());
		var values = new DayValues();
		measures(diagnosis).forEach((measure) -> measure.measure(this.stream, values));
		values.put(DayColumn.PACKETS, this.slots.packets())
			.put(DayColumn.RECORDS, this.stream.records())
			.put(DayColumn.REISSUED, this.slots.reissued())
			.put(DayColumn.OBD_RECORDS, diagnosis.count())
			.put(DayColumn.DUPLICATES, day.duplicates())
			.put(DayColumn.REMOVAL_ALARMS, day.removalAlarms());
		putUrea(values);
		var runs = diagnosis.runs(this.stream);
		var codes = new TreeSet<String>();
		long flags = day.flags() | this.stream.flags();
		for (var run : runs) {
			flags |= run.information().flags();
			run.information().codes().stream().map(TroubleCode::code).filter(Objects::nonNull).forEach(codes::add);
		}
		var dialects = day.dialects();
		return new Summed(new ObdDay(vin, day.day(), values, List.copyOf(codes), Positions.firstCell(this.stream),
				Positions.lastCell(this.stream), dialects.layout(), dialects.order(), dialects.softwareVersion(),
				Flag.of(flags)), runs);
	}

	private List<DayMeasure> measures(Diagnoses diagnosis) {
		var measures = new ArrayList<DayMeasure>(
				List.of(new EngineTime(this.settings), new Odometer(), new LampTime(diagnosis.lamp()),
						new Positions(this.settings), new NoxMeans(), new NoxMass(this.settings, this.vehicle),
						new WarmTime(this.settings), new ScrTemperature(), new ReagentLevel(this.settings),
						new FilterPressure(this.settings), new FieldShares(), new LostTime(this.settings),
						new Standstill(Quantity.NOX_DOWN, DayColumn.NOX_CONSTANT_S, this.settings.noxBandRaw(),
								this.settings.rpmSpanRaw()),
						new Repetition(this.settings, this.seen),
						new Standstill(Quantity.SCR_IN, DayColumn.SCR_CONSTANT_S, 0, this.settings.rpmSpanRaw())));
		var engine = this.vehicle.engine();
		if (engine != null) {
			measures.add(new WorkWindows(this.course, this.settings, engine));
		}
		return measures;
	}

	private void putUrea(DayValues values) {
		var field = StreamFields.UREA_TOTAL;
		long first = -1;
		long last = -1;
		for (int second : this.slots.seconds(BodyType.SUPPLEMENT)) {
			long raw = field.raw(this.slots.store(), this.slots.body(BodyType.SUPPLEMENT, second));
			if (field.isValue(raw)) {
				first = (first < 0) ? raw : first;
				last = raw;
			}
		}
		if (first >= 0) {
			values.put(DayColumn.UREA_G, field.value(last - first));
		}
	}

}
