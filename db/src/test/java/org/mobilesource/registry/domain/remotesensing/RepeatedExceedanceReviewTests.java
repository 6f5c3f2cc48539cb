package org.mobilesource.registry.domain.remotesensing;

import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rule may confirm by itself, and by the numbers of which day it judges. */
class RepeatedExceedanceReviewTests {

	@ParameterizedTest(name = "plate confidences {0} and {1}: {2}")
	@CsvSource({ "85, 85, CONFIRMED", "85.00, 100, CONFIRMED", "84.99, 85, PENDING_REVIEW", "85, 84.99, PENDING_REVIEW",
			"38, 99, PENDING_REVIEW", "0, 99, PENDING_REVIEW", "none, 99, PENDING_REVIEW", "99, none, PENDING_REVIEW" })
	void waitsForAPersonUnlessEveryPlateWasSurelyRead(String first, String second, String state) {
		var findings = findings(PolicyFixture.shipped(),
				"2021-03-01 opacity 36 confidence " + first + " / 2021-03-09 opacity 39 confidence " + second);

		assertThat(ReadingFixture.said(findings)).isEqualTo("OPACITY 2021-03-09 " + state + ": 36, 39");
	}

	@Test
	void datesAConfirmationOfItsOwnByTheDecidingReading() {
		assertThat(findings(PolicyFixture.shipped(), "2021-03-01 opacity 36 / 2021-03-09 opacity 39")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.confirmedBy()).isEqualTo(ConfirmedBy.RULE);
				assertThat(finding.confirmedAt()).isEqualTo(finding.occurredAt());
			});
		assertThat(findings(PolicyFixture.shipped(), "2021-03-01 opacity 36 confidence 38 / 2021-03-09 opacity 39"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.confirmedBy()).isNull();
				assertThat(finding.confirmedAt()).isNull();
			});
	}

	@ParameterizedTest(name = "{2}: {1}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-01 opacity 36 confidence 38 / 2021-03-05 opacity 37 / 2021-03-09 opacity 39 | OPACITY 2021-03-05 PENDING_REVIEW: 36, 37 / OPACITY 2021-03-09 PENDING_REVIEW: 36, 37, 39 | the first waits",
			"2021-03-01 opacity 36 / 2021-03-05 opacity 37 confidence 38 / 2021-03-09 opacity 39 | OPACITY 2021-03-05 PENDING_REVIEW: 36, 37 / OPACITY 2021-03-09 PENDING_REVIEW: 36, 37, 39 | the second waits",
			"2021-03-01 opacity 36 / 2021-03-05 opacity 37 / 2021-03-09 opacity 39 confidence 38 | OPACITY 2021-03-05 CONFIRMED: 36, 37 / OPACITY 2021-03-09 PENDING_REVIEW: 36, 37, 39 | the last waits alone",
			"2021-01-01 opacity 36 confidence 38 / 2021-06-30 opacity 37 / 2021-07-02 opacity 39 | OPACITY 2021-06-30 PENDING_REVIEW: 36, 37 / OPACITY 2021-07-02 CONFIRMED: 37, 39 | the waiting one is too old" })
	void keepsLaterFindingsWaitingWhileAMemberWaits(String readings, String findings, String reason) {
		assertThat(said(PolicyFixture.shipped(), readings)).as(reason).isEqualTo(findings);
	}

	@ParameterizedTest(name = "a pass with plate confidence {0} between: {1}")
	@CsvSource(delimiter = '|', value = { "85 | none", "84.99 | OPACITY 2021-03-09 CONFIRMED: 36, 39",
			"0 | OPACITY 2021-03-09 CONFIRMED: 36, 39", "none | OPACITY 2021-03-09 CONFIRMED: 36, 39" })
	void breaksNoChainWithAPassWhosePlateWasNotSurelyRead(String confidence, String findings) {
		assertThat(said(PolicyFixture.shipped(),
				"2021-03-01 opacity 36 / 2021-03-05 opacity 10 confidence " + confidence + " / 2021-03-09 opacity 39"))
			.isEqualTo(findings);
	}

	@ParameterizedTest(name = "{2}: by {1}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-01 opacity 36 confidence 38 reviewed 2021-03-12 / 2021-03-09 opacity 39 | PERSON 2021-03-12T12:00 | the first was unsure",
			"2021-03-01 opacity 36 / 2021-03-09 opacity 39 confidence none reviewed 2021-03-12 | PERSON 2021-03-12T12:00 | the last was unsure",
			"2021-03-01 opacity 36 confidence 38 reviewed 2021-03-12 / 2021-03-09 opacity 39 confidence 38 reviewed 2021-03-15 | PERSON 2021-03-15T12:00 | both, the later review decides",
			"2021-03-01 opacity 36 confidence 38 reviewed 2021-03-02 / 2021-03-09 opacity 39 | PERSON 2021-03-09T08:00 | reviewed before the chain was complete",
			"2021-03-01 opacity 36 reviewed 2021-03-12 / 2021-03-09 opacity 39 reviewed 2021-03-12 | PERSON 2021-03-09T08:00 | the rule had confirmed it already",
			"2021-03-01 opacity 36 / 2021-03-09 opacity 39 | RULE 2021-03-09T08:00 | nobody had to" })
	void countsAnUnsureReadingOnceAPersonHasConfirmedIt(String readings, String confirmed, String reason) {
		assertThat(findings(PolicyFixture.shipped(), readings)).singleElement()
			.extracting((finding) -> finding.confirmedBy() + " "
					+ finding.confirmedAt().atZone(ZoneOffset.ofHours(8)).toLocalDateTime())
			.as(reason)
			.isEqualTo(confirmed);
	}

	@Test
	void breaksAChainWithAPassThatAPersonConfirmed() {
		assertThat(said(PolicyFixture.shipped(),
				"2021-03-01 opacity 36 / 2021-03-05 opacity 10 confidence 38 reviewed 2021-03-06 / 2021-03-09 opacity 39"))
			.isEqualTo("none");
	}

	@ParameterizedTest(name = "first confirmed by a person: {0}, second: {1}")
	@CsvSource({ "true, true, CONFIRMED", "true, false, PENDING_REVIEW", "false, true, PENDING_REVIEW" })
	void needsAPersonForEveryMemberWhereReviewIsRequired(boolean first, boolean second, String state) {
		assertThat(said(PolicyFixture.with("review.required.remote-sensing", "true"),
				"2021-03-01 opacity 36" + (first ? " reviewed 2021-03-10" : "") + " / 2021-03-09 opacity 39"
						+ (second ? " reviewed 2021-03-10" : "")))
			.isEqualTo("OPACITY 2021-03-09 " + state + ": 36, 39");
	}

	@Test
	void confirmsNothingWhereReviewIsRequired() {
		assertThat(said(PolicyFixture.with("review.required.remote-sensing", "true"),
				"2021-03-01 opacity 36 / 2021-03-09 opacity 39"))
			.isEqualTo("OPACITY 2021-03-09 PENDING_REVIEW: 36, 39");
	}

	@ParameterizedTest(name = "limit 20 from 2021-03-05, before 30: {0}: {1}")
	@CsvSource(delimiter = '|', value = { "2021-03-03 opacity 25 / 2021-03-04 opacity 25 | none",
			"2021-03-04 opacity 25 / 2021-03-05 opacity 25 | none",
			"2021-03-05 opacity 25 / 2021-03-06 opacity 25 | OPACITY 2021-03-06 CONFIRMED: 25, 25",
			"2021-03-04 opacity 35 / 2021-03-05 opacity 25 | OPACITY 2021-03-05 CONFIRMED: 35, 25",
			"2021-03-03 opacity 35 / 2021-03-04 opacity 25 / 2021-03-05 opacity 25 | none",
			"2021-03-03 opacity 35 / 2021-03-04T23:59 opacity 35 / 2021-03-05T00:00 opacity 21 site B | OPACITY 2021-03-04 CONFIRMED: 35, 35 / OPACITY 2021-03-05 CONFIRMED: 35, 35, 21" })
	void holdsEachReadingAgainstTheLimitOfItsDay(String readings, String findings) {
		assertThat(said(PolicyFixture.changing("remote-sensing.opacity.limit", "20", "2021-03-05"), readings))
			.isEqualTo(findings);
	}

	@Test
	void keepsTheLimitThatEachMemberWasHeldAgainst() {
		var policies = PolicyFixture.changing("remote-sensing.opacity.limit", "20", "2021-03-05");

		var finding = findings(policies, "2021-03-04 opacity 35 / 2021-03-05 opacity 25").get(0);

		assertThat(finding.members()).extracting((member) -> member.limitApplied().intValueExact())
			.containsExactly(30, 20);
		assertThat(finding.ruleVersion()).startsWith("2021-03-05-");
	}

	@ParameterizedTest(name = "confidence of 80 is enough from 2021-03-05: {0}: {1}")
	@CsvSource(delimiter = '|', value = {
			"2021-03-05 opacity 36 confidence 80 / 2021-03-09 opacity 39 confidence 80 | OPACITY 2021-03-09 CONFIRMED: 36, 39",
			"2021-03-04 opacity 36 confidence 80 / 2021-03-05 opacity 39 confidence 80 | OPACITY 2021-03-05 PENDING_REVIEW: 36, 39" })
	void holdsEachPlateAgainstTheFloorOfItsDay(String readings, String findings) {
		assertThat(said(PolicyFixture.changing("plate.confidence.min", "80", "2021-03-05"), readings))
			.isEqualTo(findings);
	}

	@Test
	void countsNoFromTheDayOfTheSwitch() {
		var policies = PolicyFixture.changing("remote-sensing.no.counts", "true", "2021-03-05");

		assertThat(said(policies, "2021-03-04 no 1890 / 2021-03-05 no 1770")).isEqualTo("none");
		assertThat(said(policies, "2021-03-05 no 1890 / 2021-03-06 no 1770"))
			.isEqualTo("NO 2021-03-06 CONFIRMED: 1890, 1770");
	}

	private static String said(Policies policies, String readings) {
		return ReadingFixture.said(findings(policies, readings));
	}

	private static List<Finding> findings(Policies policies, String readings) {
		return new RepeatedExceedanceRule(policies).evaluate(ReadingFixture.readings(readings), List.of());
	}

}
