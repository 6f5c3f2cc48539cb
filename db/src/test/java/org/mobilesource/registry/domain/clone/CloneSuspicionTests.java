package org.mobilesource.registry.domain.clone;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;
import org.mobilesource.registry.domain.site.Distance;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SpeedUnit;
import org.mobilesource.registry.domain.vehicle.PlateColour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Site A lies 80 km from B and 40 km from M, which lies between; N has no position. D, a
 * camera, stands beside B. 150 km/h are possible.
 */
class CloneSuspicionTests {

	private static final Map<String, Site> SITES = List
		.of(site("A", "23.1"), site("A2", "23.1"), site("M", "23.4597"), site("B", "23.8195"), site("D", "23.8195"),
				site("N", null))
		.stream()
		.collect(Collectors.toMap(Site::code, (site) -> site));

	@Test
	void measuresDistancesOverGround() {
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("B"))).isCloseTo(80.0, within(0.05));
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("A2"))).isZero();
		assertThat(Distance.kilometresBetween(SITES.get("A"), SITES.get("N"))).isZero();
		assertThat(Distance.kilometresBetween(SITES.get("A"), null)).isZero();
	}

	@ParameterizedTest(name = "{2}: suspect are {1}")
	@CsvSource(delimiter = '|', value = { "A 08:00 / B 08:10 | A 08:00 + B 08:10 | 80 km in 10 minutes",
			"A 08:00 / B 08:00 | A 08:00 + B 08:00 | two places at once",
			"A 08:00 / B 08:31 | A 08:00 + B 08:31 | 80 km in 31 minutes",
			"A 08:00 / B 08:33 | '' | 80 km in 33 minutes", "A 08:00 / A 08:10 | '' | the same site",
			"A 08:00 / A 08:00 | '' | the same site at the same time",
			"A 08:00 / A2 08:00 | '' | another site at the same place",
			"A 08:00 / N 08:00 | '' | a site without a position", "A 08:00 / X 08:00 | '' | a site that is not known",
			"A 08:00 / D 08:10 | A 08:00 + D 08:10 | a reading and a capture",
			"D 08:00 / B 08:01 | '' | a camera beside the site",
			"A 07:00 / A 08:00 / B 08:10 / B 09:00 | A 08:00 + B 08:10 | others far enough in time",
			"A 08:00 / M 08:20 / B 08:40 | '' | a truck that moves",
			"A 08:00 / M 08:10 / B 08:20 | A 08:00 + M 08:10, A 08:00 + B 08:20, M 08:10 + B 08:20 | three in a row",
			"A 08:00 / A 08:05 / B 08:10 | A 08:00 + B 08:10, A 08:05 + B 08:10 | two at one site",
			"A 08:00 / N 08:05 / B 08:10 | A 08:00 + B 08:10 | an unplaced site between",
			"A 08:00 / M 08:02 / A 08:20 | A 08:00 + M 08:02 | 40 km in 2 minutes, and back in 18",
			"A 08:00 / M 08:02 / A 08:14 | A 08:00 + M 08:02, M 08:02 + A 08:14 | 40 km in 2 minutes, and back in 12" })
	void suspectsTwoThatNoSingleTruckCanHaveLeft(String sightings, String pairs, String reason) {
		assertThat(pairs(PolicyFixture.shipped(), sightings(sightings))).as(reason).isEqualTo(pairs);
	}

	@ParameterizedTest(name = "{0} ms more than at the fastest: suspects {1}")
	@CsvSource({ "-1, 1", "0, 0", "1, 0" })
	void exactlyAtTheFastestSpeedIsPossible(long more, int suspects) {
		var rule = new CloneSuspicion(PolicyFixture.shipped(), SITES);
		var metres = rule.evaluate(sightings("A 08:00 / B 08:10"), null)
			.get(0)
			.kilometres()
			.movePointRight(3)
			.longValueExact();
		var first = sightings("A 08:00").get(0);
		var second = at("B", first.seenAt().plus(Duration.ofMillis(metres * 24 + more)), null);

		assertThat(rule.evaluate(List.of(first, second), null)).hasSize(suspects);
	}

	@Test
	void saysHowFarAndHowFast() {
		var suspect = new CloneSuspicion(PolicyFixture.shipped(), SITES).evaluate(sightings("D 08:10 / A 08:00"), null)
			.get(0);

		assertThat(suspect.kind()).isEqualTo(CloneKind.IMPOSSIBLE_SPEED);
		assertThat(suspect.earlier().source()).isEqualTo(ExceedanceSource.REMOTE_SENSING);
		assertThat(suspect.later().source()).isEqualTo(ExceedanceSource.BLACK_SMOKE);
		assertThat(suspect.kilometres()).isCloseTo(new BigDecimal("80"), within(new BigDecimal("0.05")));
		assertThat(suspect.fastestKmh()).isEqualByComparingTo("150");
		assertThat(suspect.held()).extracting(Sighting::siteCode).containsExactly("A", "D");
	}

	@Test
	void suspectsTheSameInWhateverOrderTheyArrive() {
		var sightings = new ArrayList<>(sightings("A 07:00 / A 08:00 / B 08:10 / M 09:00"));
		Collections.reverse(sightings);

		assertThat(pairs(PolicyFixture.shipped(), sightings)).isEqualTo("A 08:00 + B 08:10");
	}

	@Test
	void looksAcrossMidnight() {
		var late = at("A", Instant.parse("2021-03-01T15:55:00Z"), null);
		var early = at("B", Instant.parse("2021-03-01T16:05:00Z"), null);

		assertThat(new CloneSuspicion(PolicyFixture.shipped(), SITES).evaluate(List.of(late, early), null)).hasSize(1);
	}

	@ParameterizedTest(name = "80 km in 40 minutes where {0} km/h are possible: suspect = {1}")
	@CsvSource({ "150, false", "121, false", "119, true", "80, true" })
	void takesTheGreatestSpeedFromThePolicy(String speed, boolean suspect) {
		assertThat(pairs(PolicyFixture.with("clone.max-speed-kmh", speed), sightings("A 08:00 / B 08:40")).isEmpty())
			.isEqualTo(!suspect);
	}

	@ParameterizedTest(name = "80 km in 40 minutes on 2021-03-01 while 100 km/h hold from {0}: suspect = {1}")
	@CsvSource({ "2021-03-01, true", "2021-03-02, false" })
	void takesTheSpeedInForceOnTheDay(String validFrom, boolean suspect) {
		var policies = PolicyFixture.changing("clone.max-speed-kmh", "100", validFrom);

		assertThat(pairs(policies, sightings("A 08:00 / B 08:40")).isEmpty()).isEqualTo(!suspect);
	}

	@ParameterizedTest(name = "seen {0}, registered {1}: suspect = {2}")
	@CsvSource(nullValues = "-",
			value = { "H11, H17, false", "H31, H17, true", "H31, Q11, true", "Q11, H17, false", "H21, H17, false",
					"H31, H21, false", "H41, H11, true", "K33, H17, true", "K11, H17, true", "K33, H31, true",
					"M21, H31, true", "H11, H31, true", "B11, Q11, false", "Z31, H17, false", "X99, H17, false",
					"-, H17, false", "H31, -, false", "H31, Z51, false" })
	void suspectsAVehicleOfAnotherClass(String seen, String registered, boolean suspect) {
		var sighting = at("A", Instant.parse("2021-03-01T00:00:00Z"), seen);

		var suspects = new CloneSuspicion(PolicyFixture.shipped(), SITES).evaluate(List.of(sighting), registered);

		assertThat(suspects).hasSize(suspect ? 1 : 0)
			.allSatisfy((one) -> assertThat(one)
				.isEqualTo(new CloneSuspect(CloneKind.OTHER_CLASS, sighting, null, null, null)));
	}

	private static String pairs(Policies policies, List<Sighting> sightings) {
		return new CloneSuspicion(policies, SITES).evaluate(sightings, "H17")
			.stream()
			.map((suspect) -> suspect.held().stream().map(Sighting::recordNo).collect(Collectors.joining(" + ")))
			.collect(Collectors.joining(", "));
	}

	/** Sightings of one day by site and time, UTC+8. */
	private static List<Sighting> sightings(String written) {
		return Arrays.stream(written.split(" / ")).map((one) -> {
			var words = one.split(" ");
			var sighting = at(words[0], Instant.parse("2021-03-01T" + words[1] + ":00Z").minus(Duration.ofHours(8)),
					null);
			return new Sighting(sighting.source(), one, sighting.seenAt(), sighting.siteCode(), sighting.plate(),
					sighting.plateColour(), null);
		}).toList();
	}

	private static Sighting at(String site, Instant at, String vehicleType) {
		return new Sighting(site.equals("D") ? ExceedanceSource.BLACK_SMOKE : ExceedanceSource.REMOTE_SENSING,
				site + " " + at, at, site, "桂RA1234", PlateColour.YELLOW, vehicleType);
	}

	private static Site site(String code, String latitude) {
		return new Site(code, code, "450802", "A", new BigDecimal("109.6"),
				(latitude != null) ? new BigDecimal(latitude) : null, 2, null, SpeedUnit.KMH, null, null);
	}

}
