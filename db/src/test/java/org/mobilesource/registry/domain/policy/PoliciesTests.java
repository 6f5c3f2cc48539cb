package org.mobilesource.registry.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PoliciesTests {

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	@ParameterizedTest(name = "on {0} the least number of trucks is {1}")
	@CsvSource({ "2000-01-01, 15", "2021-02-28, 15", "2021-03-01, 20", "2021-05-31, 20", "2021-06-01, 18",
			"2099-12-31, 18" })
	void endsAValueWhereTheNextRowOfItsNameBegins(LocalDate day, int trucks) {
		var policies = new Policies(
				List.of(row("large-fleet.min-trucks", "2021-06-01", "18"),
						row("large-fleet.min-trucks", "2000-01-01", "15"),
						row("large-fleet.min-trucks", "2021-03-01", "20"), row("repair.days", "2021-04-01", "30")),
				Map.of());

		assertThat(policies.on(day).whole("large-fleet.min-trucks")).isEqualTo(trucks);
	}

	@Test
	void stopsNamingTheParameterThatHasNoValueOnTheDay() {
		var policies = new Policies(
				List.of(row("repair.days", "2021-04-01", "30"), row("window", "2000-01-01", "ROLLING_YEAR")), Map.of());

		assertThatIllegalStateException().isThrownBy(() -> policies.on(LocalDate.of(2021, 3, 31)).whole("repair.days"))
			.withMessageContaining("repair.days")
			.withMessageContaining("2021-03-31");
		assertThatIllegalStateException().isThrownBy(() -> policies.on(DAY).text("no.such.parameter"))
			.withMessageContaining("no.such.parameter");
	}

	@Test
	void stopsOnADayBeforeAllParameters() {
		assertThatIllegalStateException().isThrownBy(() -> PolicyFixture.shipped().on(LocalDate.of(1999, 12, 31)))
			.withMessageContaining("1999-12-31");
	}

	@ParameterizedTest(name = "{0} as {1}")
	@CsvSource({ "a number, 3O", "a whole number, 3.5", "true or false, yes", "a choice, GTE" })
	void stopsNamingTheParameterWhoseValueIsUnusable(String kind, String value) {
		var policy = new Policies(List.of(row("some.parameter", "2000-01-01", value)), Map.of()).on(DAY);

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
			switch (kind) {
				case "a number" -> policy.number("some.parameter");
				case "a whole number" -> policy.whole("some.parameter");
				case "true or false" -> policy.flag("some.parameter");
				default -> policy.choice("some.parameter", Comparison.class);
			}
		}).withMessageContaining("some.parameter").withMessageContaining(value);
	}

	@Test
	void readsEveryKindOfValue() {
		var policy = PolicyFixture.shipped().on(DAY);

		assertThat(policy.whole("large-fleet.min-trucks")).isEqualTo(15);
		assertThat(policy.number("check.vsp.absolute")).isEqualByComparingTo("0.1");
		assertThat(policy.flag("repair.record-required")).isTrue();
		assertThat(policy.words("retest.methods")).containsExactlyInAnyOrder("4", "5");
		assertThat(policy.choice("remote-sensing.opacity.operator", Comparison.class)).isEqualTo(Comparison.GT);
	}

	@Test
	void holdsAnOverrideOnEveryDay() {
		var rows = List.of(row("large-fleet.min-trucks", "2000-01-01", "15"),
				row("large-fleet.min-trucks", "2021-03-01", "20"));
		var policies = new Policies(rows, Map.of("large-fleet.min-trucks", "12"));

		assertThat(policies.on(DAY.minusDays(1)).whole("large-fleet.min-trucks")).isEqualTo(12);
		assertThat(policies.on(DAY).whole("large-fleet.min-trucks")).isEqualTo(12);
	}

	@Test
	void refusesAnOverrideOfAParameterThatDoesNotExist() {
		assertThatIllegalArgumentException().isThrownBy(() -> PolicyFixture.with("large-fleet.min-truck", "12"))
			.withMessageContaining("large-fleet.min-truck");
	}

	@Test
	void changesTheVersionWithAnyValueAndOnlyThen() {
		var shipped = PolicyFixture.shipped();
		var changing = PolicyFixture.changing("high-exceedance.inclusive", "true", "2021-03-01");
		var version = shipped.on(DAY).version();

		assertThat(PolicyFixture.shipped().on(DAY.plusMonths(6)).version()).isEqualTo(version);
		assertThat(changing.on(DAY.minusDays(1)).version()).isEqualTo(version);
		assertThat(changing.on(DAY).version()).isNotEqualTo(version);
		assertThat(PolicyFixture.with("high-exceedance.inclusive", "true").on(DAY).version()).isNotEqualTo(version);
		assertThat(PolicyFixture.with("high-exceedance.inclusive", "false").on(DAY).version()).isEqualTo(version);
	}

	@Test
	void findsTheLowestValueOverAllDays() {
		var policies = PolicyFixture.changing("remote-sensing.opacity.limit", "25.5", "2021-03-01");

		assertThat(policies.lowest("remote-sensing.opacity.limit")).isEqualByComparingTo("25.5");
		assertThatIllegalStateException().isThrownBy(() -> policies.lowest("no.such.parameter"))
			.withMessageContaining("no.such.parameter");
	}

	@Test
	void knowsWhetherAValueIsEverInForce() {
		var policies = PolicyFixture.changing("remote-sensing.no.counts", "true", "2021-03-01");

		assertThat(policies.ever("remote-sensing.no.counts", "true")).isTrue();
		assertThat(PolicyFixture.shipped().ever("remote-sensing.no.counts", "true")).isFalse();
	}

	@ParameterizedTest(name = "{1} {0} 30: exceeds = {2}")
	@CsvSource({ "GT, 29.99, false", "GT, 30, false", "GT, 30.00, false", "GT, 30.01, true", "GE, 29.99, false",
			"GE, 30, true", "GE, 30.00, true", "GE, 30.01, true" })
	void comparesNumbersWhateverTheirScale(Comparison operator, BigDecimal value, boolean exceeds) {
		assertThat(operator.exceeds(value, new BigDecimal("30"))).isEqualTo(exceeds);
	}

	private static PolicyParameter row(String name, String validFrom, String value) {
		return new PolicyParameter(name, LocalDate.parse(validFrom), value);
	}

}
