package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The record of the example in §9 of the protocol, each for ten seconds: 29.376 g/h of
 * NOx, 0.23 × 2500 × 1320 ÷ 9549 = 79.485 kW, so 0.22079 kWh and 0.3696 g/kWh.
 */
class WorkWindowsTests {

	private static final Field NOX = StreamFields.NOX_DOWN;

	private final VehicleDay vehicleDay = new VehicleDay(Heard.SETTINGS);

	private DayValues sum(Streams streams, EngineData engine) throws IOException {
		this.vehicleDay.begin(LocalDate.of(2024, 6, 1));
		this.vehicleDay.add(streams.bytes());
		return this.vehicleDay.summary(Days.VIN, new VehicleFacts(2500, engine, true), Streams.SETTINGS).day().values();
	}

	private static EngineData engine(double maxPower, double cycleWork) {
		return new EngineData(2500, true, maxPower, cycleWork);
	}

	private static Streams alike(int records) {
		var streams = new Streams();
		for (int i = 0; i < records; i++) {
			streams.at(10 * i);
		}
		return streams;
	}

	private static void has(DayValues found, Map<DayColumn, Double> expected) {
		for (var column : DayColumn.values()) {
			if (column.name().startsWith("MAW_")) {
				assertThat(found.find(column).stream().boxed().findFirst().orElse(null)).as(column.columnName())
					.isEqualTo(expected.get(column));
			}
		}
	}

	/**
	 * Six records that stand for ten seconds each; three do 0.66 kWh, two 0.44. The
	 * windows begin at the first four.
	 */
	@Test
	void windowIsTheShortestThatDoesTheWorkOfACycle() throws IOException {
		has(sum(alike(7), engine(300, 0.6)), Map.of(DayColumn.MAW_WINDOWS, 4.0, DayColumn.MAW_VALID_SHARE, 1.0,
				DayColumn.MAW_POWER_SHARE, 0.2, DayColumn.MAW_NOX_G_KWH, 0.3696));
		has(sum(alike(3), engine(300, 0.6)), Map.of(DayColumn.MAW_WINDOWS, 0.0));
	}

	/** 79.485 kW are 20.02, 19.97, 10.01 and 9.998 % of these. */
	@ParameterizedTest
	@CsvSource({ "397, 0.2", "398, 0.19", "794, 0.1" })
	void powerIsLoweredWhileTooFewAreValid(double maxPower, double share) throws IOException {
		has(sum(alike(7), engine(maxPower, 0.6)), Map.of(DayColumn.MAW_WINDOWS, 4.0, DayColumn.MAW_VALID_SHARE, 1.0,
				DayColumn.MAW_POWER_SHARE, share, DayColumn.MAW_NOX_G_KWH, 0.3696));
	}

	@Test
	void belowATenthOfThePowerNothingIsSaid() throws IOException {
		has(sum(alike(7), engine(795, 0.6)),
				Map.of(DayColumn.MAW_WINDOWS, 4.0, DayColumn.MAW_VALID_SHARE, 0.0, DayColumn.MAW_POWER_SHARE, 0.1));
	}

	/**
	 * Windows of one record. With 12 % of torque 41.47 kW, 13.8 % of 300, and 0.7084
	 * g/kWh. Half of the windows are enough, four of ten are not.
	 */
	@ParameterizedTest
	@CsvSource({ "5, 0.5, 0.2, 0.3696", "4, 1, 0.13, 0.7084" })
	void halfOfTheWindowsAreToBeValid(int strong, double valid, double share, double result) throws IOException {
		var streams = new Streams();
		for (int i = 0; i <= 10; i++) {
			streams.at(10 * i, StreamFields.TORQUE, (i < strong) ? 160 : 149);
		}

		has(sum(streams, engine(300, 0.1)), Map.of(DayColumn.MAW_WINDOWS, 10.0, DayColumn.MAW_VALID_SHARE, valid,
				DayColumn.MAW_POWER_SHARE, share, DayColumn.MAW_NOX_G_KWH, result));
	}

	/**
	 * Ten windows of one record, of 10 to 100 ppm: nine do not exceed 90 ppm, which are
	 * 62.208 g/h. Of eleven, ten do not exceed 100 ppm.
	 */
	@ParameterizedTest
	@CsvSource({ "10, 0.7826", "11, 0.8696" })
	void nineOfTenWindowsDoNotExceedTheResult(int windows, double result) throws IOException {
		var streams = new Streams();
		for (int i = 0; i <= windows; i++) {
			streams.at(10 * i, NOX, NOX.rawOf(10 * (windows - i)));
		}

		assertThat(sum(streams, engine(300, 0.2)).get(DayColumn.MAW_WINDOWS)).isEqualTo(windows);
		assertThat(sum(streams, engine(300, 0.2)).get(DayColumn.MAW_NOX_G_KWH)).isEqualTo(result);
	}

	/** The second is cold, the fourth has no reading; the other three do 0.66 kWh. */
	@Test
	void recordsThatDoNotCountAreLeftOutOnBothSides() throws IOException {
		var streams = new Streams().at(0)
			.at(10, StreamFields.COOLANT, 109)
			.at(20)
			.at(30, NOX, 0)
			.at(40, StreamFields.COOLANT, 110)
			.at(50);

		has(sum(streams, engine(300, 0.6)), Map.of(DayColumn.MAW_WINDOWS, 1.0, DayColumn.MAW_VALID_SHARE, 1.0,
				DayColumn.MAW_POWER_SHARE, 0.2, DayColumn.MAW_NOX_G_KWH, 0.3696));
	}

	/** Without the second of four records, the window of three ends with the fourth. */
	@ParameterizedTest
	@CsvSource({ "air, true, 1", "fuel_flow, true, 1", "torque, true, 1", "friction, true, 1", "nox_down, true, 1",
			"rpm, true, 1", "nox_up, true, 2", "friction, false, 2" })
	void whatAWindowIsComputedFromIsAskedForAndNoMore(String name, boolean indicated, int windows) throws IOException {
		var field = StreamFields.DPF_SCR.stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		var streams = new Streams().at(0).at(10, field, 0xFFFF).at(20).at(30).at(40);

		var values = sum(streams, new EngineData(2500, indicated, 300, indicated ? 0.6 : 0.9));

		assertThat(values.get(DayColumn.MAW_WINDOWS)).isEqualTo(windows);
		assertThat(values.get(DayColumn.MAW_NOX_G_KWH)).isEqualTo(indicated ? 0.3696 : 0.2429);
	}

	/** An hour later the third record makes the window whole; its power is as before. */
	@Test
	void windowsGoOnBehindAStopOfTheEngine() throws IOException {
		var streams = new Streams().at(0)
			.at(10)
			.at(20, StreamFields.RPM, 0)
			.at(3_600, StreamFields.RPM, 0)
			.at(3_610)
			.at(3_620);

		has(sum(streams, engine(397, 0.6)), Map.of(DayColumn.MAW_WINDOWS, 1.0, DayColumn.MAW_VALID_SHARE, 1.0,
				DayColumn.MAW_POWER_SHARE, 0.2, DayColumn.MAW_NOX_G_KWH, 0.3696));
	}

	/** 3,000 ppm and 3,000 kg/h of air at 79.485 kW are 180 g/kWh. */
	@Test
	void moreThanThirtyIsThirty() throws IOException {
		var streams = new Streams();
		for (int i = 0; i < 7; i++) {
			streams.at(10 * i, NOX, NOX.rawOf(3_000), StreamFields.AIR, StreamFields.AIR.rawOf(3_000));
		}

		assertThat(sum(streams, engine(300, 0.6)).get(DayColumn.MAW_NOX_G_KWH)).isEqualTo(30);
	}

	/** 0.35 × 2500 × 1320 ÷ 9549 = 120.955 kW, whatever the parameter says. */
	@Test
	void netTorqueHoldsNoFriction() throws IOException {
		var values = sum(alike(7), new EngineData(2500, false, 300, 0.6));

		assertThat(values.get(DayColumn.MAW_NOX_G_KWH)).isEqualTo(0.2429);
		assertThat(values.get(DayColumn.NOX_G_KWH)).isEqualTo(0.2429);
	}

	@Test
	void engineThatIsNotOnRecordHasNoWindows() throws IOException {
		this.vehicleDay.begin(LocalDate.of(2024, 6, 1));
		this.vehicleDay.add(alike(7).bytes());

		has(this.vehicleDay.summary(Days.VIN, new VehicleFacts(2500, null, true), Streams.SETTINGS).day().values(),
				Map.of());
	}

}
