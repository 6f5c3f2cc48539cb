package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.site.Distance;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SpeedUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Site A lies 80 km from B and 40 km from M, which lies between; N has no position. */
class CloneSuspicionTests {

	private static final Map<String, Site> SITES = List
		.of(site("A", "23.1"), site("A2", "23.1"), site("M", "23.4597"), site("B", "23.8195"), site("N", null))
		.stream()
		.collect(Collectors.toMap(Site::code, (site) -> site));

	@Test
	void measuresDistancesOverGround() {
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("B"))).isCloseTo(80.0, within(0.05));
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("A2"))).isZero();
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("N"))).isZero();
		assertThat(Distance.kilometresBetween(SITES.get("A"), null)).isZero();
	}

	@ParameterizedTest(name = "{2}: free are {1}")
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "A 08:00 / B 08:10 | '' | 80 km in 10 minutes", "A 08:00 / B 08:00 | '' | two places at once",
					"A 08:00 / B 08:31 | '' | 80 km in 31 minutes",
					"A 08:00 / B 08:33 | A 08:00 / B 08:33 | 80 km in 33 minutes",
					"A 08:00 / A 08:10 | A 08:00 / A 08:10 | the same site",
					"A 08:00 / A2 08:00 | A 08:00 / A2 08:00 | another site at the same place",
					"A 08:00 / N 08:00 | A 08:00 / N 08:00 | a site without a position",
					"A 08:00 / X 08:00 | A 08:00 / X 08:00 | a site that is not known",
					"A 07:00 / A 08:00 / B 08:10 / B 09:00 | A 07:00 / B 09:00 | others far enough in time",
					"A 08:00 / M 08:20 / B 08:40 | A 08:00 / M 08:20 / B 08:40 | a truck that moves",
					"A 08:00 / A 08:05 / B 08:10 | '' | two at one site, each too near in time",
					"A 08:00 / N 08:05 / B 08:10 | N 08:05 | an unplaced site between",
					"A 08:00 / M 08:02 / A 08:20 | A 08:20 | 40 km in 2 minutes, and back in 18",
					"A 08:00 / M 08:02 / A 08:14 | '' | 40 km in 2 minutes, and back in 12" })
	void holdsBothReadingsThatNoSingleTruckCanHaveLeft(String readings, String free, String reason) {
		assertThat(free(PolicyFixture.shipped(), readings(readings))).as(reason).isEqualTo(free);
	}

	@Test
	void freesAReadingThatAPersonHasConfirmed() {
		var readings = new ArrayList<>(readings("A 08:00 / B 08:10"));
		readings.set(0, readings.get(0).confirmedAt(readings.get(1).measuredAt()));

		assertThat(free(PolicyFixture.shipped(), readings)).isEqualTo("A 08:00");
	}

	@Test
	void holdsTheSameInWhateverOrderReadingsArrive() {
		var readings = new ArrayList<>(readings("A 07:00 / A 08:00 / B 08:10 / M 09:00"));
		Collections.reverse(readings);

		assertThat(free(PolicyFixture.shipped(), readings)).isEqualTo("A 07:00 / M 09:00");
	}

	@Test
	void looksAcrossMidnight() {
		var late = ReadingFixture.reading("2021-03-01T23:55 opacity 36 site A");
		var early = ReadingFixture.reading("2021-03-02T00:05 opacity 36 site B");

		assertThat(new CloneSuspicion(PolicyFixture.shipped(), SITES).withoutSuspects(List.of(late, early))).isEmpty();
	}

	@ParameterizedTest(name = "80 km in 40 minutes where {0} km/h are possible: held = {1}")
	@CsvSource({ "150, false", "121, false", "119, true", "80, true" })
	void takesTheGreatestSpeedFromThePolicy(String speed, boolean held) {
		var readings = readings("A 08:00 / B 08:40");

		assertThat(free(PolicyFixture.with("clone.max-speed-kmh", speed), readings).isEmpty()).isEqualTo(held);
	}

	@ParameterizedTest(name = "80 km in 40 minutes on 2021-03-01 while 100 km/h hold from {0}: held = {1}")
	@CsvSource({ "2021-03-01, true", "2021-03-02, false" })
	void takesTheSpeedInForceOnTheDay(String validFrom, boolean held) {
		var policies = PolicyFixture.changing("clone.max-speed-kmh", "100", validFrom);

		assertThat(free(policies, readings("A 08:00 / B 08:40")).isEmpty()).isEqualTo(held);
	}

	@Test
	void leavesNothingThatCountsInAChainOfClones() {
		var readings = ReadingFixture
			.readings("2021-03-01T08:00 opacity 36 site A / 2021-03-01T08:10 opacity 39 site B");
		var rule = new RepeatedExceedanceRule(PolicyFixture.shipped());

		var free = new CloneSuspicion(PolicyFixture.shipped(), SITES).withoutSuspects(readings);

		assertThat(rule.evaluate(readings, List.of())).hasSize(1);
		assertThat(rule.evaluate(free, List.of())).isEmpty();
	}

	private static String free(Policies policies, List<ReadingFact> readings) {
		return new CloneSuspicion(policies, SITES).withoutSuspects(readings)
			.stream()
			.map((reading) -> reading.recordNo().replace("2021-03-01T", ""))
			.collect(Collectors.joining(" / "));
	}

	/** Readings of one day by site and time. */
	private static List<ReadingFact> readings(String written) {
		return Arrays.stream(written.split(" / ")).map((one) -> {
			var words = one.split(" ");
			return ReadingFixture.reading("2021-03-01T" + words[1] + " opacity 36 site " + words[0]);
		}).toList();
	}

	private static Site site(String code, String latitude) {
		return new Site(code, code, "450802", "A", new BigDecimal("109.6"),
				(latitude != null) ? new BigDecimal(latitude) : null, 2, null, SpeedUnit.KMH, null, null);
	}

}
