package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Days summed up, with figures worked out by hand from the bodies S1 and S2. */
class VehicleDayTests {

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final String VIN = "LTESTVIN000000001";

	private static final Field SPEED = StreamFields.SPEED;

	private static final Field RPM = StreamFields.RPM;

	private static final Field NOX_UP = StreamFields.NOX_UP;

	private static final Field NOX_DOWN = StreamFields.NOX_DOWN;

	private final VehicleDay vehicleDay = new VehicleDay(Heard.SETTINGS);

	private Summed sum(Streams... files) throws IOException {
		this.vehicleDay.begin(DAY);
		for (var file : files) {
			this.vehicleDay.add(file.bytes());
		}
		return this.vehicleDay.summary(VIN, new VehicleFacts(2500, null, true), Streams.SETTINGS);
	}

	private static void has(Summed summed, Map<DayColumn, Double> values) {
		values.forEach((column, value) -> assertThat(summed.day().values().get(column)).as(column.columnName())
			.isEqualTo(value));
	}

	/** Three records ten seconds apart: the last stands for none. */
	@Test
	void twentySecondsOfTheFirstBody() throws IOException {
		var summed = sum(new Streams().at(0).at(10).at(20));

		has(summed, Map.ofEntries(entry(DayColumn.PACKETS, 3.0), entry(DayColumn.RECORDS, 3.0),
				entry(DayColumn.ENGINE_ON_S, 20.0), entry(DayColumn.DRIVING_S, 20.0), entry(DayColumn.IDLE_S, 0.0),
				entry(DayColumn.KM_INTEGRATED, 0.333), entry(DayColumn.FUEL_L, 0.103),
				entry(DayColumn.NOX_UP_PPM, 650.0), entry(DayColumn.NOX_DOWN_PPM, 42.5),
				entry(DayColumn.NOX_UP_FLOW_PPM, 650.0), entry(DayColumn.NOX_DOWN_FLOW_PPM, 42.5),
				entry(DayColumn.NOX_DOWN_H0, 20.0), entry(DayColumn.NOX_DOWN_H1, 0.0), entry(DayColumn.WARM_S, 20.0),
				entry(DayColumn.NOX_WARM_PPM, 42.5), entry(DayColumn.WARM_OVER_500_S, 0.0),
				entry(DayColumn.SCR_IN_MEAN_C, 287.5), entry(DayColumn.SCR_GE_250_SHARE, 1.0),
				// 1 − 42.5 ÷ 650
				entry(DayColumn.SCR_EFFICIENCY, 0.9346),
				// 0.001587 × 42.5 × 435.54 = 29.376 g/h, for 20 s
				entry(DayColumn.NOX_G, 0.163), entry(DayColumn.NOX_G_KM, 0.4896),
				entry(DayColumn.NOX_G_KG_FUEL, 1.8904),
				// 0.23 × 2500 × 1320 ÷ 9549 = 79.485 kW, for 20 s
				entry(DayColumn.WORK_KWH, 0.442), entry(DayColumn.NOX_G_KWH, 0.3696),
				entry(DayColumn.REAGENT_FIRST, 64.0), entry(DayColumn.REAGENT_DROP, 0.0),
				entry(DayColumn.DPF_DP_P95, 2.4), entry(DayColumn.KM_ODOMETER, 0.0),
				entry(DayColumn.ODOMETER_LAST, 123456.7), entry(DayColumn.VALID_SHARE_NOX_DOWN, 1.0),
				entry(DayColumn.POSITION_VALID_SHARE, 1.0), entry(DayColumn.MIL_ON_S, 0.0)));
		assertThat(summed.day().firstCell()).isEqualTo("117.00 36.65");
		assertThat(summed.day().layout()).isEqualTo("A");
		assertThat(summed.day().headerOrder()).isEqualTo("T");
		assertThat(summed.day().softwareVersion()).isEqualTo(1);
		assertThat(summed.day().flags()).containsExactly(Flag.VIN_FORMAT);
		assertThat(summed.day().values().has(DayColumn.UREA_G)).isFalse();
		assertThat(summed.day().values().has(DayColumn.LATE_S_MAX)).isFalse();
	}

	@Test
	void massFlowOfTheSpecification() {
		double exhaust = NoxMass.exhaust(420, 18.5, 0.84);

		assertThat(exhaust).isCloseTo(435.54, within(1e-9));
		assertThat(NoxMass.noxFlow(0.001587, 42.5, exhaust)).isCloseTo(29.38, within(0.005));
		assertThat(NoxMass.power(35 - 12, 2500, 1320)).isCloseTo(79.48, within(0.005));
	}

	@Test
	void withoutReferenceTorqueOrAirThereIsNoFigure() throws IOException {
		this.vehicleDay.begin(DAY);
		this.vehicleDay.add(new Streams().at(0, StreamFields.AIR, 0xFFFF).at(10, StreamFields.AIR, 0xFFFF).bytes());
		var values = this.vehicleDay.summary(VIN, VehicleFacts.UNKNOWN, Streams.SETTINGS).day().values();

		assertThat(values.has(DayColumn.NOX_G)).isFalse();
		assertThat(values.has(DayColumn.NOX_G_KM)).isFalse();
		assertThat(values.has(DayColumn.WORK_KWH)).isFalse();
		assertThat(values.has(DayColumn.NOX_DOWN_FLOW_PPM)).isFalse();
		assertThat(values.get(DayColumn.NOX_DOWN_PPM)).isEqualTo(42.5);
	}

	/** 15 s are held, 16 s are not. */
	@Test
	void longGapsAreNotIntegrated() throws IOException {
		var summed = sum(new Streams().at(0).at(15).at(31).at(32));

		has(summed, Map.of(DayColumn.ENGINE_ON_S, 16.0, DayColumn.LOST_S, 16.0));
		has(sum(new Streams().at(0).at(600)), Map.of(DayColumn.ENGINE_ON_S, 0.0, DayColumn.LOST_S, 600.0));
		has(sum(new Streams().at(0).at(601)), Map.of(DayColumn.LOST_S, 0.0));
	}

	@Test
	void engineAndVehicleAtTheirBounds() throws IOException {
		has(sum(new Streams().at(0, RPM, 2400, SPEED, 256).at(1, RPM, 2400, SPEED, 255).at(2, RPM, 2399).at(3)),
				Map.of(DayColumn.ENGINE_ON_S, 2.0, DayColumn.DRIVING_S, 1.0, DayColumn.IDLE_S, 1.0));
	}

	/**
	 * −200 and −5.05 ppm are no readings, −5 ppm is 0, and a class holds its lower bound.
	 */
	@Test
	void noxIsReadFromMinusFiveOn() throws IOException {
		has(sum(new Streams().at(0, NOX_DOWN, 0)
			.at(1, NOX_DOWN, 3899)
			.at(2, NOX_DOWN, 3900)
			.at(3, NOX_DOWN, NOX_DOWN.rawOf(49.95))
			.at(4, NOX_DOWN, NOX_DOWN.rawOf(50))
			.at(5, NOX_DOWN, NOX_DOWN.rawOf(1000))
			.at(6)),
				Map.of(DayColumn.NOX_DOWN_H0, 2.0, DayColumn.NOX_DOWN_H1, 1.0, DayColumn.NOX_DOWN_H5, 1.0,
						DayColumn.NOX_DOWN_PPM, 274.99, DayColumn.VALID_SHARE_NOX_DOWN, 1.0,
						DayColumn.WARM_WITHOUT_NOX_S, 2.0, DayColumn.WARM_S, 4.0));
	}

	@Test
	void moreThanFiveHundredIsHigh() throws IOException {
		has(sum(new Streams().at(0, NOX_DOWN, NOX_DOWN.rawOf(500)).at(1, NOX_DOWN, NOX_DOWN.rawOf(500.05)).at(2)),
				Map.of(DayColumn.WARM_OVER_500_S, 1.0));
	}

	@Test
	void coldIsNotWarm() throws IOException {
		has(sum(new Streams().at(0, StreamFields.COOLANT, 109)
			.at(1, StreamFields.COOLANT, 110)
			.at(2, StreamFields.SCR_IN, StreamFields.SCR_IN.rawOf(199.96875))
			.at(3, StreamFields.SCR_IN, StreamFields.SCR_IN.rawOf(200))
			.at(4)), Map.of(DayColumn.WARM_S, 2.0));
	}

	@Test
	void sensorsThatAreAlikeOrExchanged() throws IOException {
		has(sum(new Streams().at(0, NOX_UP, NOX_UP.rawOf(99.95), NOX_DOWN, NOX_DOWN.rawOf(109.95))
			.at(1, NOX_UP, NOX_UP.rawOf(100), NOX_DOWN, NOX_DOWN.rawOf(100))
			.at(2, NOX_UP, NOX_UP.rawOf(99), NOX_DOWN, NOX_DOWN.rawOf(109.05))
			.at(3, NOX_UP, NOX_UP.rawOf(200), NOX_DOWN, NOX_DOWN.rawOf(250))
			.at(4, NOX_UP, NOX_UP.rawOf(200), NOX_DOWN, NOX_DOWN.rawOf(250.05))
			.at(5)), Map.of(DayColumn.WARM_BOTH_S, 5.0, DayColumn.NOX_ALIKE_S, 1.0, DayColumn.NOX_ABOVE_S, 1.0));
	}

	/** The engine spans 200 rpm while the sensor stays within 2 ppm for 20 s. */
	@Test
	void sensorThatStandsStill() throws IOException {
		has(sum(new Streams().at(0, RPM, 10_000)
			.at(10, RPM, 11_600, NOX_DOWN, 4890)
			.at(20, RPM, 11_600, NOX_DOWN, 4891)
			.at(21, RPM, 11_600, NOX_DOWN, 4891)),
				Map.of(DayColumn.NOX_CONSTANT_S, 20.0, DayColumn.SCR_CONSTANT_S, 21.0));
		has(sum(new Streams().at(0, RPM, 10_000).at(10, RPM, 11_599).at(20, RPM, 11_599)),
				Map.of(DayColumn.NOX_CONSTANT_S, 0.0));
	}

	@Test
	void reagentFallsAndIsRefilled() throws IOException {
		var level = StreamFields.REAGENT;
		has(sum(new Streams().at(0, level, 26)
			.at(10, level, 25)
			.at(20, level, 6)
			.at(30, level, 200)
			.at(40, level, 195)),
				Map.of(DayColumn.REAGENT_FIRST, 10.4, DayColumn.REAGENT_LAST, 78.0, DayColumn.REAGENT_MIN, 2.4,
						DayColumn.REAGENT_MAX, 80.0, DayColumn.REAGENT_DROP, 10.0, DayColumn.REAGENT_LOW_KM, 0.333,
						DayColumn.REAGENT_EMPTY_KM, 0.167));
	}

	@Test
	void odometerAndPosition() throws IOException {
		var odometer = StreamFields.ODOMETER;
		var lon = StreamFields.LON;
		has(sum(new Streams().at(0, odometer, 1000).at(10, odometer, 1005).at(20, odometer, 1004, lon, 117_100_923)),
				Map.of(DayColumn.KM_ODOMETER, 0.4, DayColumn.ODOMETER_BACK, 1.0, DayColumn.POSITION_JUMPS, 1.0));
	}

	@Test
	void tenthsOfDegreesAndInvalidPositions() throws IOException {
		var summed = sum(new Streams().at(0, StreamFields.LON, 11_700_092, StreamFields.LAT, 3_665_121)
			.at(1, StreamFields.POSITION_STATUS, 1));

		assertThat(summed.day().firstCell()).isEqualTo("117.00 36.65");
		assertThat(summed.day().flags()).contains(Flag.COORD_1E5, Flag.POSITION_INVALID);
		has(summed, Map.of(DayColumn.POSITION_VALID_SHARE, 0.5));
	}

	@Test
	void everyRecordCountsOnce() throws IOException {
		this.vehicleDay.begin(DAY);
		var first = this.vehicleDay.add(new Streams().at(0).at(10).at(10).again(20).bytes());
		var second = this.vehicleDay.add(new Streams().at(0).again(10).at(20).at(30).bytes());

		assertThat(first).isEqualTo(new VehicleDay.Taken(3, 0, 0, 1));
		assertThat(second).isEqualTo(new VehicleDay.Taken(1, 1, 2, 0));
		has(this.vehicleDay.summary(VIN, VehicleFacts.UNKNOWN, Streams.SETTINGS), Map.of(DayColumn.RECORDS, 4.0,
				DayColumn.REISSUED, 0.0, DayColumn.DUPLICATES, 4.0, DayColumn.PACKETS, 4.0));
	}

	/** Late files and files in another order give the same day. */
	@Test
	void theOrderOfFilesDoesNotMatter() throws IOException {
		var morning = new Streams().at(0, RPM, 9000).at(10);
		var late = new Streams().again(5, RPM, 12_000).again(10, RPM, 1);

		assertThat(sum(morning, late).day()).isEqualTo(sum(late, morning).day());
	}

	@Test
	void lampAndCodesOfTheLastDiagnosis() throws IOException {
		byte[] diagnosis = Vectors.of("SYN-5");
		var summed = sum(new Streams().at(-10).frame(diagnosis).at(10).at(20));

		has(summed, Map.of(DayColumn.OBD_RECORDS, 1.0, DayColumn.MIL_ON_S, 20.0, DayColumn.MIL_ON_KM, 0.333));
		assertThat(summed.day().codes()).containsExactly("P20EE-00", "P2463-00", "U0100-31");
		assertThat(summed.runs()).hasSize(1);
		assertThat(summed.runs().get(0).firstAt()).isEqualTo(Instant.ofEpochSecond(Streams.START));
		assertThat(summed.runs().get(0).odometer()).isEqualTo(1_234_567);
		assertThat(summed.runs().get(0).engineOn()).isEqualTo(10);
	}

	/**
	 * Engine seconds before each run: 0, and the ten of the record in the second of the
	 * first.
	 */
	@Test
	void whatTheVehicleSaysOfItselfInRuns() throws IOException {
		byte[] off = Vectors.with("SYN-5", 34, 0);
		PacketTime.write(Streams.START + 10, off, Frame.HEADER);
		byte[] again = off.clone();
		PacketTime.write(Streams.START + 20, again, Frame.HEADER);
		var runs = sum(new Streams().frame(Vectors.of("SYN-5"))
			.frame(Vectors.fixed(off))
			.frame(Vectors.fixed(again))
			.at(20, StreamFields.ODOMETER, 1_234_570)).runs();

		assertThat(runs).extracting(ObdRun::records).containsExactly(1, 2);
		assertThat(runs).extracting(ObdRun::engineOn).containsExactly(0L, 10L);
		assertThat(runs.get(1).lastAt()).isEqualTo(Instant.ofEpochSecond(Streams.START + 20));
		assertThat(runs).extracting((run) -> run.information().mil()).containsExactly(1, 0);
	}

	@Test
	void recordsOfOtherDaysAreTheirs() throws IOException {
		this.vehicleDay.begin(DAY.minusDays(1));
		// 08:30 is 30,600 s after midnight
		var taken = this.vehicleDay.add(new Streams().at(-30_601).at(-30_600).bytes());

		assertThat(taken.loaded()).isEqualTo(1);
		assertThat(VehicleDay.dayOf(Streams.START - 30_601)).isEqualTo(DAY.minusDays(1));
		assertThat(VehicleDay.dayOf(Streams.START - 30_600)).isEqualTo(DAY);
	}

	@Test
	void removalAlarmsCount() throws IOException {
		has(sum(new Streams().frame(Vectors.of("SYN-8")).frame(Vectors.of("SYN-8"))),
				Map.of(DayColumn.REMOVAL_ALARMS, 1.0, DayColumn.RECORDS, 0.0));
	}

}
