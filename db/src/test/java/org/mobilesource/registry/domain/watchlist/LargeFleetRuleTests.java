package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class LargeFleetRuleTests {

	private static final LocalDate BUSINESS_DATE = LocalDate.of(2021, 3, 1);

	private final LargeFleetRule rule = LargeFleetRule.under(PolicyFixture.shipped().on(BUSINESS_DATE));

	@ParameterizedTest(name = "{0} owned and {1} leased diesel trucks: listed = {2}")
	@CsvSource({ "0, 0, false", "14, 0, false", "15, 0, true", "16, 0, true", "10, 4, false", "10, 5, true",
			"14, 1, true", "0, 14, false", "0, 15, true" })
	void listsFifteenDieselTrucksOwnedOrLeased(int owned, int leased, boolean listed) {
		var finding = this.rule.evaluate(fleet(owned, leased));

		assertThat(finding.isPresent()).isEqualTo(listed);
		finding.ifPresent((found) -> {
			assertThat(found.dieselTrucks()).isEqualTo(owned + leased);
			assertThat(found.owned()).isEqualTo(owned);
			assertThat(found.leased()).isEqualTo(leased);
			assertThat(found.rows()).hasSize(owned + leased);
		});
	}

	@Test
	void countsATruckOnceThatTheFirmOwnsAndLeases() {
		var twice = FleetFixture.diesel(FleetRole.LEASED, 1, 3);

		assertThat(this.rule.evaluate(join(FleetFixture.diesel(FleetRole.OWNED, 1, 14), twice))).isEmpty();
		assertThat(this.rule.evaluate(join(FleetFixture.diesel(FleetRole.OWNED, 1, 15), twice)))
			.hasValueSatisfying((found) -> {
				assertThat(found.dieselTrucks()).isEqualTo(15);
				assertThat(found.owned()).isEqualTo(15);
				assertThat(found.leased()).isZero();
				assertThat(found.rows()).hasSize(18);
			});
	}

	@Test
	void countsATruckOnceHoweverManyRowsTieIt() {
		var fleet = join(FleetFixture.diesel(FleetRole.LEASED, 1, 14), FleetFixture.diesel(FleetRole.LEASED, 14, 14));

		assertThat(this.rule.evaluate(fleet)).isEmpty();
	}

	@Test
	void countsNoTruckOfAnotherFuel() {
		var gas = List.of(FleetFixture.row(FleetRole.OWNED, 91, false), FleetFixture.row(FleetRole.LEASED, 92, false));

		assertThat(this.rule.evaluate(join(fleet(10, 4), gas))).isEmpty();
		assertThat(this.rule.evaluate(join(fleet(10, 5), gas))).hasValueSatisfying((found) -> {
			assertThat(found.dieselTrucks()).isEqualTo(15);
			assertThat(found.rows()).allMatch(FleetFact::diesel);
		});
	}

	@ParameterizedTest(name = "from {0} on fourteen trucks are enough: listed = {1}")
	@CsvSource({ "2021-03-01, true", "2021-03-02, false" })
	void asksForTheNumberInForceOnTheBusinessDate(String validFrom, boolean listed) {
		var policy = PolicyFixture.changing("large-fleet.min-trucks", "14", validFrom).on(BUSINESS_DATE);

		assertThat(LargeFleetRule.under(policy).evaluate(fleet(10, 4)).isPresent()).isEqualTo(listed);
	}

	private static List<FleetFact> fleet(int owned, int leased) {
		return join(FleetFixture.diesel(FleetRole.OWNED, 1, owned),
				FleetFixture.diesel(FleetRole.LEASED, owned + 1, owned + leased));
	}

	private static List<FleetFact> join(List<FleetFact> some, List<FleetFact> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

}
