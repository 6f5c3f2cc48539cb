package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class FailedInspectionRuleTests {

	private final FailedInspectionRule rule = new FailedInspectionRule(PolicyFixture.shipped());

	@ParameterizedTest(name = "{0} failed is a confirmed exceedance {1}")
	@CsvSource({ "ROADSIDE, ROADSIDE", "PERIODIC, PERIODIC" })
	void findsFailedRoadsideAndPeriodicInspections(String kind, ExceedanceSource source) {
		var finding = this.rule.evaluate(EnforcementFixture.inspection(kind + " failed 2021-03-01T10:00"), null);

		assertThat(finding).hasValueSatisfying((found) -> {
			assertThat(found.source()).isEqualTo(source);
			assertThat(found.sourceKey()).isEqualTo("I2021-03-01T10:00");
			assertThat(found.occurredAt()).isEqualTo(CalendarFixture.at("2021-03-01T10:00"));
			assertThat(found.state()).isEqualTo(ExceedanceState.CONFIRMED);
			assertThat(found.confirmedBy()).isEqualTo(ConfirmedBy.RULE);
			assertThat(found.confirmedAt()).isEqualTo(found.occurredAt());
			assertThat(found.members()).singleElement()
				.satisfies((member) -> assertThat(member.recordNo()).isEqualTo("I2021-03-01T10:00"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "RETEST failed", "REGISTRATION failed", "ROADSIDE passed", "PERIODIC passed",
			"RETEST passed", "REGISTRATION passed" })
	void findsNothingInOtherInspections(String kindAndResult) {
		assertThat(this.rule.evaluate(EnforcementFixture.inspection(kindAndResult + " 2021-03-01T10:00"), null))
			.isEmpty();
	}

	@ParameterizedTest(name = "{0} is to be reviewed: the failed {1} is {2}")
	@CsvSource({ "review.required.roadside, ROADSIDE, PENDING_REVIEW", "review.required.roadside, PERIODIC, CONFIRMED",
			"review.required.periodic, PERIODIC, PENDING_REVIEW", "review.required.periodic, ROADSIDE, CONFIRMED" })
	void waitsForAPersonWhereReviewIsRequired(String parameter, String kind, ExceedanceState state) {
		var reviewing = new FailedInspectionRule(PolicyFixture.with(parameter, "true"));

		var finding = reviewing.evaluate(EnforcementFixture.inspection(kind + " failed 2021-03-01T10:00"), null);

		assertThat(finding).hasValueSatisfying((found) -> {
			assertThat(found.state()).isEqualTo(state);
			assertThat(found.confirmedBy() != null).isEqualTo(state == ExceedanceState.CONFIRMED);
		});
	}

	@ParameterizedTest(name = "{0}, review required = {1}, a person confirmed it at {2}: {3} by {4} at {5}")
	@CsvSource(nullValues = "none",
			value = { "roadside, true, none, PENDING_REVIEW, none, none",
					"roadside, true, 2021-03-02T09:00, CONFIRMED, PERSON, 2021-03-02T09:00",
					"roadside, true, 2021-03-01T09:59, CONFIRMED, PERSON, 2021-03-01T10:00",
					"roadside, false, none, CONFIRMED, RULE, 2021-03-01T10:00",
					"roadside, false, 2021-03-02T09:00, CONFIRMED, PERSON, 2021-03-01T10:00",
					"periodic, true, none, PENDING_REVIEW, none, none",
					"periodic, true, 2021-03-02T09:00, CONFIRMED, PERSON, 2021-03-02T09:00",
					"periodic, false, none, CONFIRMED, RULE, 2021-03-01T10:00",
					"periodic, false, 2021-03-02T09:00, CONFIRMED, PERSON, 2021-03-01T10:00" })
	void isConfirmedByThePersonWhoReviewedIt(String kind, String required, String reviewedAt, ExceedanceState state,
			ConfirmedBy by, String confirmedAt) {
		var reviewing = new FailedInspectionRule(PolicyFixture.with("review.required." + kind, required));

		var finding = reviewing.evaluate(
				EnforcementFixture.inspection(kind.toUpperCase(Locale.ROOT) + " failed 2021-03-01T10:00"),
				at(reviewedAt));

		assertThat(finding).hasValueSatisfying((found) -> {
			assertThat(found.state()).isEqualTo(state);
			assertThat(found.confirmedBy()).isEqualTo(by);
			assertThat(found.confirmedAt()).isEqualTo(at(confirmedAt));
		});
	}

	@Test
	void isJudgedByTheParametersOfTheDayOfTheInspection() {
		var policies = PolicyFixture.changing("review.required.roadside", "true", "2021-03-02");

		var before = new FailedInspectionRule(policies)
			.evaluate(EnforcementFixture.inspection("ROADSIDE failed 2021-03-01T23:59"), null);
		var after = new FailedInspectionRule(policies)
			.evaluate(EnforcementFixture.inspection("ROADSIDE failed 2021-03-02T00:00"), null);

		assertThat(before).map(Finding::state).hasValue(ExceedanceState.CONFIRMED);
		assertThat(after).map(Finding::state).hasValue(ExceedanceState.PENDING_REVIEW);
	}

	private static Instant at(String written) {
		return (written != null) ? CalendarFixture.at(written) : null;
	}

}
