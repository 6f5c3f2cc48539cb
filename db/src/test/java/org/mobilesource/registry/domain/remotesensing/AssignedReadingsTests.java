package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.clone.CloneSuspicion;
import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SpeedUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Site A lies 80 km from B. */
class AssignedReadingsTests {

	private static final AssignedReadings RULE = new AssignedReadings(
			new RepeatedExceedanceRule(PolicyFixture.shipped()),
			new CloneSuspicion(PolicyFixture.shipped(), Map.of("A", site("A", "23.1"), "B", site("B", "23.8195"))));

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-01 opacity 40 | 2021-03-03 opacity 41 | OPACITY 2021-03-03 PENDING_REVIEW: 40, 41 | waits for a review",
			"2021-03-01 opacity 40 | 2021-03-03 opacity 41 reviewed 2021-03-05 | OPACITY 2021-03-03 CONFIRMED: 40, 41 | counts once reviewed",
			"2021-03-01 opacity 12 | 2021-03-03 opacity 41 | none | one alone makes no chain",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-06 opacity 43 | OPACITY 2021-03-04 CONFIRMED: 40, 42 / OPACITY 2021-03-06 PENDING_REVIEW: 40, 42, 43 | what stands goes on standing before it",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-02 opacity 43 | OPACITY 2021-03-04 CONFIRMED: 40, 42 / OPACITY 2021-03-02 PENDING_REVIEW: 40, 43 | what stands goes on standing after it",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-02 opacity 43 reviewed 2021-03-05 | OPACITY 2021-03-02 CONFIRMED: 40, 43 / OPACITY 2021-03-04 CONFIRMED: 40, 43, 42 | a reviewed one is a member like others",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-02 opacity 12 | OPACITY 2021-03-04 CONFIRMED: 40, 42 | a pass breaks nothing before it is reviewed",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-02 opacity 12 reviewed 2021-03-05 | none | a reviewed pass does",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-04T08:10 opacity 43 site B | OPACITY 2021-03-04 CONFIRMED: 40, 42 | an impossible one is held and holds nothing",
			"2021-03-01 opacity 40 / 2021-03-04 opacity 42 | 2021-03-04T08:10 opacity 43 site B reviewed 2021-03-05 | OPACITY 2021-03-04 CONFIRMED: 40, 42 / OPACITY 2021-03-04 CONFIRMED: 40, 42, 43 | a reviewed one is free, and holds nothing" })
	void addsWhatWaitsAndTakesNothingAway(String read, String assigned, String findings, String reason) {
		var given = ReadingFixture.readings(assigned).stream().map(AssignedReadingsTests::unsure).toList();

		assertThat(ReadingFixture.said(RULE.evaluate(ReadingFixture.readings(read), given, List.of()))).as(reason)
			.isEqualTo(findings);
	}

	private static ReadingFact unsure(ReadingFact read) {
		return new ReadingFact(read.recordNo(), read.measuredAt(), read.siteCode(), "桂R41234", read.plateColour(), null,
				null, read.opacityPercent(), read.ringelmann(), read.noPpm(), read.valid(), read.personConfirmedAt());
	}

	private static Site site(String code, String latitude) {
		return new Site(code, code, "450802", "A", new BigDecimal("109.6"), new BigDecimal(latitude), 2, null,
				SpeedUnit.KMH, null, null);
	}

}
