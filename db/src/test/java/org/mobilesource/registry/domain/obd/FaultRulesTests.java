package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.obd.MaskingRule.Sign;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that judge OBD records: D1, D2, T5. */
class FaultRulesTests {

	private static final ObdInformation LAMP = Runs.saying(1, 0);

	private static final ObdInformation NOTHING = Runs.saying(0, 0);

	@ParameterizedTest(name = "{0}: {1} s and {2} km with the lamp on: {3}")
	@CsvSource({ "heavy, 86400, 900, none", "heavy, 86401, 0, 24.000 h", "light, 990000, 200.0, none",
			"light, 0, 200.1, 200.1 km" })
	void judgesHeavyVehiclesByTimeAndLightOnesByWay(String mass, int seconds, double km, String expected) {
		// the lamp came on at 1,000.0 km after 600 s of that day
		var on = run("2026-01-01T09:00", "2026-01-01T20:00", 10_000, 600, LAMP);
		var days = List.of(Days.of(Days.FIRST, "ENGINE_ON_S=1600 ODOMETER_LAST=1010"), Days.of(Days.FIRST.plusDays(1),
				"ENGINE_ON_S=%d ODOMETER_LAST=%s".formatted(seconds - 1000, 1000 + km)));

		var hit = lampHit(mass.equals("heavy"), days,
				List.of(on, run("2026-01-02T08:00", "2026-01-02T08:00", 0, 0, LAMP)));

		assertThat(hit.map((one) -> "%.3f %s".formatted(one.value(), one.unit()).replace("200.100", "200.1"))
			.orElse("none")).isEqualTo(expected);
	}

	@Test
	void measuresToTheEndOfALampThatWentOffInTheCourseOfTheDay() {
		var runs = List.of(run("2026-01-01T09:00", "2026-01-01T20:00", 10_000, 600, LAMP),
				run("2026-01-02T12:00", "2026-01-02T14:00", 12_500, 3_000, NOTHING, 2));
		var days = Days
			.all("ENGINE_ON_S=90000 ODOMETER_LAST=1010; ENGINE_ON_S=50000 ODOMETER_LAST=2000; ENGINE_ON_S=9");
		var lamp = FaultHistory.of(runs, 2).episodes().get(0);

		assertThat(FaultLength.of(lamp, days)).isEqualTo(FaultLength.of(lamp, days.subList(0, 2)))
			.satisfies((length) -> assertThat(length.engineOn()).isEqualTo(90_000 - 600 + 3_000))
			.satisfies((length) -> assertThat(length.km()).hasValue(250));
		assertThat(lampHit(true, days.subList(0, 2), runs))
			.hasValueSatisfying((hit) -> assertThat(hit.value()).isEqualTo(25.66667));
		assertThat(lampHit(true, days, runs)).isEmpty();
	}

	@Test
	void measuresNoWayWithoutAnOdometer() {
		var lamp = FaultHistory.of(List.of(run("2026-01-01T09:00", "2026-01-01T20:00", -1, 0, LAMP)), 2)
			.episodes()
			.get(0);

		assertThat(FaultLength.of(lamp, Days.all("ENGINE_ON_S=5 ODOMETER_LAST=1010")).km()).isEmpty();
		assertThat(FaultLength.of(lamp, Days.all("ENGINE_ON_S=5")).km()).isEmpty();
	}

	@Test
	void knowsNothingOfTheLampAfterThreeDaysWithoutARecord() {
		var runs = List.of(run("2026-01-01T09:00", "2026-01-01T20:00", 0, 0, LAMP));
		var days = Days.all("4 x ENGINE_ON_S=80000");

		assertThat(lampHit(true, days.subList(0, 3), runs)).isPresent();
		assertThat(lampHit(true, days, runs)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "P20EE-00, P20EE-00", "P20EE-00?, ", "P0700-00, ", "SPN 4364 FMI 18, SPN 4364 FMI 18",
			"SPN 9999 FMI 2, " })
	void findsOpenFaultsOfEmissionControl(String code, String found) {
		var hits = evaluate(new EmissionFaultRule(1, FaultDictionary.SHIPPED), Days.vehicle("6"), Days.all("PACKETS=1"),
				List.of(run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, Runs.saying(0, 0, code))));

		assertThat(hits.map(ObdHit::detail).orElse(null)).isEqualTo(found);
	}

	@Test
	void countsTheCodesThatAreOpenTogether() {
		var runs = List
			.of(run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, Runs.saying(0, 0, "P2002-00", "P20EE-00")));

		assertThat(evaluate(new EmissionFaultRule(2, FaultDictionary.SHIPPED), Days.vehicle("6"), Days.all("PACKETS=1"),
				runs))
			.hasValueSatisfying((hit) -> assertThat(hit.detail()).isEqualTo("P2002-00, P20EE-00"));
		assertThat(evaluate(new EmissionFaultRule(3, FaultDictionary.SHIPPED), Days.vehicle("6"), Days.all("PACKETS=1"),
				runs))
			.isEmpty();
	}

	@Test
	void seesReadyMonitorsRightAfterAClear() {
		var runs = List.of(run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, Runs.saying(0, 0, "P20EE-00")),
				run("2026-01-02T09:00", "2026-01-02T10:00", 0, 0, NOTHING));

		assertThat(signs(runs, List.of())).isEqualTo(Sign.READY_AFTER_CLEAR.name());
	}

	@ParameterizedTest(name = "{0} then {1}, repaired {2} days before: {3}")
	@CsvSource({ "AA, AB, 99, OTHER_CALIBRATION", "AA, AA, 99, ", "AA, AB, 29, ", "AA, AB, 0, ",
			"AA, AB, 30, OTHER_CALIBRATION", "AA, 0000, 99, ", "3030, AB, 99, " })
	void seesAnotherCalibrationWithoutARepair(String before, String now, int daysBefore, String found) {
		var runs = List.of(run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, calibrated(before, Runs.SUPPORT, 0)),
				run("2026-01-02T09:00", "2026-01-02T10:00", 0, 0, calibrated(now, Runs.SUPPORT, 0)));

		assertThat(signs(runs, List.of(Days.FIRST.plusDays(1).minusDays(daysBefore)))).isEqualTo(found);
	}

	@ParameterizedTest(name = "support {0} then {1}, flags {2}: {3}")
	@CsvSource({ "DEA0, D6A0, 0, MONITOR_LOST", "DEA0, DAA0, 0, MONITOR_LOST", "DEA0, DE80, 0, ", "D2A0, DEA0, 0, ",
			"DEA0, 00EB, RAW_J1979_SUPPORT, ", "DEA0, DEA0, VIN_MISMATCH, OTHER_VIN" })
	void seesALostMonitorAndAnotherVin(String before, String now, String flag, String found) {
		long flags = flag.equals("0") ? 0 : Flag.valueOf(flag).bit();
		var runs = List.of(
				run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, calibrated("AA", Integer.parseInt(before, 16), 0)),
				run("2026-01-02T09:00", "2026-01-02T10:00", 0, 0, calibrated("AA", Integer.parseInt(now, 16), flags)));

		assertThat(signs(runs, List.of())).isEqualTo(found);
	}

	@ParameterizedTest(name = "{0} starts, another counter grew by {1}: {2}")
	@CsvSource({ "49, 0, ", "50, 0, COUNTERS_STUCK", "50, 1, " })
	void seesCountersThatDoNotGrowWithTheStarts(int starts, int grown, String found) {
		var runs = List.of(run("2026-01-01T09:00", "2026-01-01T10:00", 0, 0, counted(0, 0)),
				run("2026-01-01T11:00", "2026-01-01T12:00", 0, 0, counted(starts / 2, 0)),
				run("2026-01-02T09:00", "2026-01-02T10:00", 0, 0, counted(starts, grown)));

		assertThat(signs(runs, List.of())).isEqualTo(found);
	}

	private static String signs(List<ObdRun> runs, List<LocalDate> repairs) {
		return evaluate(new MaskingRule(50, 30), new ObdVehicle(Days.VIN, "6", true, repairs),
				Days.all("2 x PACKETS=1"), runs)
			.map(ObdHit::detail)
			.orElse(null);
	}

	private static Optional<ObdHit> lampHit(boolean heavy, List<ObdDay> days, List<ObdRun> runs) {
		return evaluate(LampOnRule.under(PolicyFixture.shipped().on(Days.FIRST)),
				new ObdVehicle(Days.VIN, "6", heavy, List.of()), days, runs);
	}

	private static Optional<ObdHit> evaluate(ObdRule rule, ObdVehicle vehicle, List<ObdDay> days, List<ObdRun> runs) {
		return rule.evaluate(
				new JudgedDay(vehicle, days, new ArrayList<>(runs), FaultHistory.of(runs, 2), Duration.ofHours(72)));
	}

	private static ObdRun run(String from, String to, long odometer, long engineOn, ObdInformation information) {
		return run(from, to, odometer, engineOn, information, 1);
	}

	private static ObdRun run(String from, String to, long odometer, long engineOn, ObdInformation information,
			int records) {
		return new ObdRun(CalendarFixture.at(from), CalendarFixture.at(to), records, information, odometer, engineOn);
	}

	private static ObdInformation calibrated(String calid, int support, long flags) {
		return new ObdInformation(ObdProtocol.ISO_27145, 0, support, 0, Days.VIN, calid, "BB", new int[18], List.of(),
				flags);
	}

	private static ObdInformation counted(int starts, int grown) {
		int[] words = new int[18];
		words[1] = 100 + starts;
		words[9] = 5 + grown;
		return new ObdInformation(ObdProtocol.ISO_27145, 0, Runs.SUPPORT, 0, Days.VIN, "AA", "BB", words, List.of(), 0);
	}

}
