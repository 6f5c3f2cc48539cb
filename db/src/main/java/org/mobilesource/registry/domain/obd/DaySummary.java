package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sums the records of a vehicle's day up in the order of their seconds. A record stands
 * for the time to the next one; the last of the day stands for none.
 */
final class DaySummary {

	private final String vin;

	private final DaySlots slots;

	private final long start;

	private final VehicleFacts vehicle;

	private final DaySettings settings;

	private final StreamRecord record;

	private final EngineTime engine;

	private final Odometer odometer = new Odometer();

	private final LampTime lamp = new LampTime();

	private final Positions positions;

	private final List<DayMeasure> measures;

	private final List<ObdRun> runs = new ArrayList<>();

	private final TreeSet<String> codes = new TreeSet<>();

	private int obdRecords;

	private int reissued;

	private long flags;

	private int lastObd = -1;

	DaySummary(String vin, DaySlots slots, long start, VehicleFacts vehicle, DaySettings settings) {
		this.vin = vin;
		this.slots = slots;
		this.start = start;
		this.vehicle = vehicle;
		this.settings = settings;
		this.record = new StreamRecord(settings);
		this.engine = new EngineTime(settings);
		this.positions = new Positions(settings);
		this.measures = List.of(this.engine, this.odometer, this.lamp, this.positions, new NoxMeans(),
				new NoxMass(settings, vehicle.referenceTorque()), new WarmTime(settings), new ScrTemperature(),
				new ReagentLevel(settings), new FilterPressure(settings), new FieldShares(), new LostTime(settings),
				new Standstill(Quantity.NOX_DOWN, DayColumn.NOX_CONSTANT_S, settings.noxBandRaw(),
						settings.rpmSpanRaw()),
				new Standstill(Quantity.SCR_IN, DayColumn.SCR_CONSTANT_S, 0, settings.rpmSpanRaw()));
	}

	Summed of(VehicleDay day) {
		int next = nextStream(0);
		for (int second = 0; second < DaySlots.SECONDS; second++) {
			int obd = this.slots.at(BodyType.OBD, second);
			if (obd >= 0) {
				this.lamp.turn(BigEndian.octet(this.slots.store(), this.slots.body(obd) + 1));
			}
			long engineOn = this.engine.engineOn();
			if (second == next) {
				next = nextStream(second + 1);
				see(this.slots.streamAt(second), second, next);
			}
			if (obd >= 0) {
				see(obd, second, engineOn);
			}
		}
		var values = new DayValues();
		this.measures.forEach((measure) -> measure.put(values));
		values.put(DayColumn.PACKETS, day.packets())
			.put(DayColumn.REISSUED, this.reissued)
			.put(DayColumn.OBD_RECORDS, this.obdRecords)
			.put(DayColumn.DUPLICATES, day.duplicates())
			.put(DayColumn.REMOVAL_ALARMS, day.removalAlarms());
		putUrea(values);
		var dialects = day.dialects();
		return new Summed(new ObdDay(this.vin, day.day(), values, List.copyOf(this.codes), this.positions.firstCell(),
				this.positions.lastCell(), dialects.layout(), dialects.order(), dialects.softwareVersion(),
				Flag.of(this.flags | day.flags())), List.copyOf(this.runs));
	}

	private int nextStream(int from) {
		int second = from;
		while (second < DaySlots.SECONDS && this.slots.streamAt(second) < 0) {
			second++;
		}
		return second;
	}

	private void see(int stream, int second, int next) {
		boolean held = next < DaySlots.SECONDS && next - second <= this.settings.maxGapSeconds();
		this.record.read(this.slots.type(stream), this.slots.store(), this.slots.body(stream), this.start + second,
				held ? next - second : 0);
		this.reissued += this.slots.isReissued(stream) ? 1 : 0;
		this.flags |= this.record.flags();
		for (var measure : this.measures) {
			measure.see(this.record);
		}
	}

	/** The same body as the one before goes on with its run. */
	private void see(int obd, int second, long engineOn) {
		this.obdRecords++;
		var at = Instant.ofEpochSecond(this.start + second);
		int last = this.lastObd;
		this.lastObd = obd;
		if (last >= 0 && sameBody(last, obd)) {
			this.runs.add(this.runs.remove(this.runs.size() - 1).until(at));
			return;
		}
		var information = ObdInformation.of(this.slots.store(), this.slots.body(obd), this.vin, this.vehicle.diesel());
		this.flags |= information.flags();
		information.codes().stream().map(TroubleCode::code).flatMap(Stream::ofNullable).forEach(this.codes::add);
		this.runs.add(new ObdRun(at, at, 1, information, this.odometer.last(), engineOn));
	}

	private boolean sameBody(int one, int other) {
		byte[] store = this.slots.store();
		return Arrays.equals(store, this.slots.body(one), this.slots.body(one) + this.slots.length(one), store,
				this.slots.body(other), this.slots.body(other) + this.slots.length(other));
	}

	private void putUrea(DayValues values) {
		long first = -1;
		long last = -1;
		var field = StreamFields.UREA_TOTAL;
		for (int second = 0; second < DaySlots.SECONDS; second++) {
			int supplement = this.slots.at(BodyType.SUPPLEMENT, second);
			long raw = (supplement >= 0) ? field.raw(this.slots.store(), this.slots.body(supplement)) : -1;
			if (supplement >= 0 && field.isValue(raw)) {
				first = (first < 0) ? raw : first;
				last = raw;
			}
		}
		if (first >= 0) {
			values.put(DayColumn.UREA_G, field.value(last - first));
		}
	}

}
