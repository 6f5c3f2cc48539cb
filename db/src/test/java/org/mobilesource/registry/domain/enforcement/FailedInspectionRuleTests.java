package org.mobilesource.registry.domain.enforcement;

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
		var finding = this.rule.evaluate(EnforcementFixture.inspection(kind + " failed 2021-03-01T10:00"));

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
		assertThat(this.rule.evaluate(EnforcementFixture.inspection(kindAndResult + " 2021-03-01T10:00"))).isEmpty();
	}

	@ParameterizedTest(name = "{0} is to be reviewed: the failed {1} is {2}")
	@CsvSource({ "review.required.roadside, ROADSIDE, PENDING_REVIEW", "review.required.roadside, PERIODIC, CONFIRMED",
			"review.required.periodic, PERIODIC, PENDING_REVIEW", "review.required.periodic, ROADSIDE, CONFIRMED" })
	void waitsForAPersonWhereReviewIsRequired(String parameter, String kind, ExceedanceState state) {
		var reviewing = new FailedInspectionRule(PolicyFixture.with(parameter, "true"));

		var finding = reviewing.evaluate(EnforcementFixture.inspection(kind + " failed 2021-03-01T10:00"));

		assertThat(finding).hasValueSatisfying((found) -> {
			assertThat(found.state()).isEqualTo(state);
			assertThat(found.confirmedBy() != null).isEqualTo(state == ExceedanceState.CONFIRMED);
		});
	}

	@Test
	void isJudgedByTheParametersOfTheDayOfTheInspection() {
		var policies = PolicyFixture.changing("review.required.roadside", "true", "2021-03-02");

		var before = new FailedInspectionRule(policies)
			.evaluate(EnforcementFixture.inspection("ROADSIDE failed 2021-03-01T23:59"));
		var after = new FailedInspectionRule(policies)
			.evaluate(EnforcementFixture.inspection("ROADSIDE failed 2021-03-02T00:00"));

		assertThat(before).map(Finding::state).hasValue(ExceedanceState.CONFIRMED);
		assertThat(after).map(Finding::state).hasValue(ExceedanceState.PENDING_REVIEW);
	}

}
