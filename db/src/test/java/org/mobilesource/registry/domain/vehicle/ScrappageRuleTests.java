package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mobilesource.registry.domain.SeedTable;
import org.mobilesource.registry.domain.policy.Certainty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples R01 to R06 of the specification of life cycles, and the day before,
 * on and after each change of state.
 */
class ScrappageRuleTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final ScrappageRule RULE = new ScrappageRule(2, 1, 60);

	private static final Map<String, ServiceLife> LIVES = lives().stream()
		.collect(Collectors.toMap(ServiceLife::vehicleType, Function.identity()));

	@ParameterizedTest(name = "{0}, use {1}, made {2}, registered {3}: {4}, {5}")
	@CsvSource({ "H17, F, 2015-01-20, 2015-03-10, 2030-03-10, NORMAL",
			"H14, R, 2016-01-05, 2016-02-29, 2026-02-28, WITHIN_1_YEAR",
			"Q11, F, 2010-11-02, 2010-12-20, 2025-12-20, DUE", "H11, F, 2008-01-05, 2010-06-01, 2023-01-05, OVERDUE",
			"B15, F, 2012-05-05, 2012-06-01, 2032-06-01, NORMAL", "J11, A, 2001-01-01, 2001-02-01, , NO_LIMIT",
			"T11, A, 2001-01-01, 2001-02-01, , NOT_APPLICABLE", "H17, F, 2015-01-20, , , UNKNOWN",
			"H17, F, , 2015-03-10, 2030-03-10, NORMAL", "ZZZ, F, 2015-01-20, 2015-03-10, , UNKNOWN",
			"Q11, R, 2015-01-20, 2015-03-10, 2030-03-10, NORMAL", "H11, F, 2008-06-01, 2010-06-01, 2025-06-01, OVERDUE",
			"H11, F, 2008-05-31, 2010-06-01, 2023-05-31, OVERDUE" })
	void findsTheDate(String type, String use, @Nullable LocalDate made, @Nullable LocalDate registered,
			@Nullable LocalDate due, ScrappageState state) {
		var vehicle = new VehicleFacts(made, registered, use.equals(ScrappageRule.HAZMAT_USE), false, "A");

		var scrappage = RULE.evaluate(LIVES.get(type), vehicle, TODAY);

		assertThat(scrappage.due()).isEqualTo(due);
		assertThat(scrappage.state()).isEqualTo(state);
	}

	@ParameterizedTest(name = "due {0}: on {1} {2}")
	@CsvSource({ "2030-03-10, 2029-03-09, NORMAL", "2030-03-10, 2029-03-10, WITHIN_1_YEAR",
			"2030-03-10, 2029-03-11, WITHIN_1_YEAR", "2030-03-10, 2030-03-09, WITHIN_1_YEAR",
			"2030-03-10, 2030-03-10, DUE", "2030-03-10, 2030-03-11, DUE", "2030-03-10, 2030-05-08, DUE",
			"2030-03-10, 2030-05-09, OVERDUE", "2030-03-10, 2030-05-10, OVERDUE", "2031-02-28, 2030-02-27, NORMAL",
			"2031-02-28, 2030-02-28, WITHIN_1_YEAR" })
	void changesOnTheDay(LocalDate due, LocalDate today, ScrappageState state) {
		var registered = due.equals(LocalDate.of(2031, 2, 28)) ? LocalDate.of(2016, 2, 29) : due.minusYears(15);

		var scrappage = RULE.evaluate(LIVES.get("H17"), new VehicleFacts(null, registered, false, false, null), today);

		assertThat(scrappage.due()).isEqualTo(due);
		assertThat(scrappage.state()).isEqualTo(state);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "GQ, NORMAL", "A, NORMAL", "P, OVERDUE", "GP, OVERDUE", "B, CLOSED", "E, CLOSED", "M, CLOSED",
			"PM, CLOSED", "QE, CLOSED" })
	void putsTheStatusBeforeTheDates(String status, ScrappageState state) {
		var vehicle = new VehicleFacts(null, LocalDate.of(2020, 1, 1), false, false, status);

		assertThat(RULE.evaluate(LIVES.get("H17"), vehicle, TODAY).state()).isEqualTo(state);
	}

	@ParameterizedTest(name = "{0}, hazardous {1}, one cylinder {2}: {3} years")
	@CsvSource({ "H17, false, false, 15", "H17, true, false, 10", "H41, false, false, 12", "H51, false, false, 12",
			"H51, false, true, 9", "H51, true, false, 10", "H51, true, true, 9", "H17, false, true, 15",
			"N11, false, false, 9", "Q11, true, false, 15", "B15, true, false, 10", "G11, true, false, 10",
			"Z11, false, false, 30", "Z12, false, false, 15" })
	void choosesTheYears(String type, boolean hazmat, boolean singleCylinder, int years) {
		var vehicle = new VehicleFacts(null, LocalDate.of(2020, 1, 1), hazmat, singleCylinder, null);

		assertThat(RULE.evaluate(LIVES.get(type), vehicle, TODAY).years()).isEqualTo(years);
	}

	private static List<ServiceLife> lives() {
		return SeedTable.of("V016__vehicle_life.sql", "service_life")
			.stream()
			.map((row) -> new ServiceLife(row.text("vehicle_type"), LimitKind.valueOf(row.text("limit_kind")),
					row.number("years"), row.number("years_hazmat"), row.number("years_single_cylinder"),
					row.text("legal_basis"), Certainty.valueOf(row.text("certainty"))))
			.toList();
	}

}
