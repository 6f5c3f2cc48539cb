package org.mobilesource.registry.batch.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.mobilesource.registry.batch.generate.TruckDay;
import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.obd.EngineData;
import org.mobilesource.registry.domain.obd.Field;
import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.FrameListener;
import org.mobilesource.registry.domain.obd.FrameSearch;
import org.mobilesource.registry.domain.obd.PacketReader;
import org.mobilesource.registry.domain.obd.SkipReason;
import org.mobilesource.registry.domain.obd.StreamFields;
import org.mobilesource.registry.domain.obd.Streams;
import org.mobilesource.registry.domain.obd.VehicleDay;
import org.mobilesource.registry.domain.obd.VehicleFacts;

/** What a stream record of on-board diagnosis costs, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FrameBenchmark {

	private static final int RECORDS = TruckDay.PACKETS * TruckDay.RECORDS;

	private static final DecoderSettings SETTINGS = new DecoderSettings(1, 2015, 86_400);

	/** 2021-03-01 08:00 in Asia/Shanghai. */
	private static final long START = 1_614_556_800;

	private final VehicleDay vehicleDay = new VehicleDay(SETTINGS);

	private byte[] day = {};

	@Setup
	public void write() {
		this.day = new TruckDay(1, START).frames();
	}

	/** The reference. */
	@Benchmark
	@OperationsPerInvocation(RECORDS)
	public double aBareLoop() {
		return BareLoop.walk(this.day);
	}

	/** Search, layout, and all fields of each record with their classes. */
	@Benchmark
	@OperationsPerInvocation(RECORDS)
	public double decode() throws IOException {
		var sums = new Sums();
		new FrameSearch(sums).read(new ByteArrayInputStream(this.day), 0);
		if (sums.records != RECORDS) {
			throw new IllegalStateException(sums.records + " records");
		}
		return sums.values + sums.codes;
	}

	/**
	 * The same into the summary of the vehicle's day: every record once, all columns but
	 * those of windows of work.
	 */
	@Benchmark
	@OperationsPerInvocation(RECORDS)
	public double decodeAndSumUp() throws IOException {
		return sumUp(new VehicleFacts(2_500, null, true), DayColumn.NOX_G);
	}

	/** With these as well, which a day has whose engine is on record. */
	@Benchmark
	@OperationsPerInvocation(RECORDS)
	public double decodeAndSumUpWithWindows() throws IOException {
		return sumUp(new VehicleFacts(2_500, new EngineData(2_500, true, 300, 25), true), DayColumn.MAW_NOX_G_KWH);
	}

	private double sumUp(VehicleFacts vehicle, DayColumn column) throws IOException {
		this.vehicleDay.begin(VehicleDay.dayOf(START));
		var taken = this.vehicleDay.add(this.day);
		if (taken.loaded() != RECORDS) {
			throw new IllegalStateException(taken.toString());
		}
		return this.vehicleDay.summary("", vehicle, Streams.SETTINGS).day().values().get(column);
	}

	/** What becomes of the records. */
	private static final class Sums implements FrameListener {

		private final PacketReader reader = new PacketReader(SETTINGS);

		private int records;

		private double values;

		private long codes;

		@Override
		public void frame(Frame frame) {
			var packet = this.reader.read(frame, Long.MAX_VALUE);
			for (int i = 0; i < packet.records(); i++) {
				record(packet.bytes(), packet.body(i));
			}
		}

		private void record(byte[] bytes, int body) {
			this.records++;
			add(StreamFields.SPEED, bytes, body);
			add(StreamFields.PRESSURE, bytes, body);
			add(StreamFields.TORQUE, bytes, body);
			add(StreamFields.FRICTION, bytes, body);
			add(StreamFields.RPM, bytes, body);
			add(StreamFields.FUEL_FLOW, bytes, body);
			add(StreamFields.NOX_UP, bytes, body);
			add(StreamFields.NOX_DOWN, bytes, body);
			add(StreamFields.REAGENT, bytes, body);
			add(StreamFields.AIR, bytes, body);
			add(StreamFields.SCR_IN, bytes, body);
			add(StreamFields.SCR_OUT, bytes, body);
			add(StreamFields.DPF_DP, bytes, body);
			add(StreamFields.COOLANT, bytes, body);
			add(StreamFields.TANK, bytes, body);
			add(StreamFields.POSITION_STATUS, bytes, body);
			add(StreamFields.LON, bytes, body);
			add(StreamFields.LAT, bytes, body);
			add(StreamFields.ODOMETER, bytes, body);
		}

		private void add(Field field, byte[] bytes, int body) {
			long raw = field.raw(bytes, body);
			if (field.isValue(raw)) {
				this.values += field.value(raw);
			}
			else {
				this.codes += field.classOf(raw).ordinal();
			}
		}

		@Override
		public void skipped(long offset, long length, SkipReason reason) {
			throw new IllegalStateException(reason.name());
		}

	}

}
