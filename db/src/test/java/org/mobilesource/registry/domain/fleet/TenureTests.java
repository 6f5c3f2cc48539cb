package org.mobilesource.registry.domain.fleet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TenureTests {

	private static final String TRUCK = "LGGXZ4B00KZ900245";

	@Test
	void whoLeasesOperatesWhileTheOwnerStaysTheOwner() {
		var tenures = Tenure.of(List.of(member("甲", FleetRole.OWNED, "2024-01-01", null),
				member("乙", FleetRole.LEASED, "2025-03-01", "2025-09-01")));

		assertThat(tenures).extracting(TenureTests::line)
			.containsExactly("2025-09-01 null 甲/甲", "2025-03-01 2025-09-01 甲/乙", "2024-01-01 2025-03-01 甲/甲");
		assertThat(tenures.get(1).holds(LocalDate.parse("2025-08-31"))).isTrue();
		assertThat(tenures.get(1).holds(LocalDate.parse("2025-09-01"))).isFalse();
	}

	@Test
	void timesWithoutACompanyAreLeftOut() {
		var tenures = Tenure.of(List.of(member("甲", FleetRole.OWNED, "2024-01-01", "2024-06-01"),
				member("乙", FleetRole.OWNED, "2024-07-01", null)));

		assertThat(tenures).extracting(TenureTests::line)
			.containsExactly("2024-07-01 null 乙/乙", "2024-01-01 2024-06-01 甲/甲");
	}

	private static String line(Tenure tenure) {
		return tenure.from() + " " + tenure.to() + " " + codes(tenure.owners()) + "/" + codes(tenure.operators());
	}

	private static String codes(List<FleetMembership> members) {
		return members.stream().map(FleetMembership::creditCode).collect(Collectors.joining("+"));
	}

	private static FleetMembership member(String creditCode, FleetRole role, String from, String to) {
		return new FleetMembership(TRUCK, creditCode, role, LocalDate.parse(from),
				(to != null) ? LocalDate.parse(to) : null, null);
	}

}
