package org.mobilesource.registry.domain.company;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.mobilesource.registry.domain.company.CompanyMerge.Status;

import static org.assertj.core.api.Assertions.assertThat;

class IdentitiesTests {

	@Test
	void aDuplicateStandsForTheCompanyItIsMergedInto() {
		var identities = new Identities(List.of(merged("B", "A"), merged("C", "A")));

		assertThat(identities.companyOf("B")).isEqualTo("A");
		assertThat(identities.companyOf("X")).isEqualTo("X");
		assertThat(identities.areOne("B", "C")).isTrue();
		assertThat(identities.areOne("B", "X")).isFalse();
		assertThat(identities.codesOf(List.of("A", "X"))).containsExactly("A", "B", "C", "X");
		assertThat(identities.codesOf(List.of("B"))).isEmpty();
		assertThat(identities.companiesWithDuplicates()).containsExactly("A");
	}

	@Test
	void duplicatesOfADuplicateStandForTheLastCompany() {
		var identities = new Identities(List.of(merged("C", "B"), merged("B", "A")));

		assertThat(identities.companyOf("C")).isEqualTo("A");
		assertThat(identities.duplicatesOf("A")).containsExactly("B", "C");
		assertThat(identities.duplicatesOf("B")).isEmpty();
	}

	@Test
	void aMergeThatWasTakenBackMergesNothing() {
		var identities = new Identities(List.of(new CompanyMerge("B", "A", Status.SPLIT, "同名不同企业")));

		assertThat(identities.companyOf("B")).isEqualTo("B");
		assertThat(identities.codesOf(List.of("A", "B"))).containsExactly("A", "B");
	}

	@Test
	void aCircleMergesNothing() {
		var identities = new Identities(List.of(merged("A", "B"), merged("B", "A"), merged("C", "A")));

		assertThat(List.of("A", "B", "C")).allMatch((code) -> identities.companyOf(code).equals(code));
		assertThat(identities.companiesWithDuplicates()).isEmpty();
	}

	private static CompanyMerge merged(String duplicate, String company) {
		return new CompanyMerge(duplicate, company, Status.MERGED, "重复登记");
	}

}
