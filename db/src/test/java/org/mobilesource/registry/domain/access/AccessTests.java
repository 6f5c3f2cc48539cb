package org.mobilesource.registry.domain.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.privacy.Sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.mobilesource.registry.domain.access.Scope;

class AccessTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "5, 0", "6, 60", "7, 120", "8, 240", "9, 480", "10, 600", "400, 600" })
	void locksGrowUpToTheLongest(int failures, long seconds) {
		var lockout = new Lockout(5, Duration.ofSeconds(60), Duration.ofSeconds(600));

		assertThat(lockout.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "Abcdefgh-123, true", "Abcdefgh-12, false", "abcdefghi-123, true", "abcdefghi1234, false",
			"贵港移动源登记-Abc123, true", "Office-Abc-123, false" })
	void passwordsAreLongAndVariedAndWithoutTheAccount(String password, boolean allowed) {
		assertThat(new PasswordRule(12).allows(password, "office")).isEqualTo(allowed);
	}

	@Test
	void passwordsAreNoLongerThanWhatIsHashed() {
		assertThat(new PasswordRule(12).allows("Aa1-" + "x".repeat(68), "office")).isTrue();
		assertThat(new PasswordRule(12).allows("Aa1-" + "x".repeat(69), "office")).isFalse();
	}

	@RepeatedTest(20)
	void randomPasswordsAreAllowed() {
		assertThat(new PasswordRule(12).allows(PasswordRule.random(), "office")).isTrue();
		assertThat(PasswordRule.random()).isNotEqualTo(PasswordRule.random());
	}

	@ParameterizedTest
	@CsvSource({ "IMPORTER, true", "IMPORTER REVIEWER, true", "ADMINISTRATOR, true", "ADMINISTRATOR AUDITOR, false",
			"ADMINISTRATOR IMPORTER, false", "AUDITOR REVIEWER, false", "OPERATOR TRANSPORT, false", "OPERATOR, true" })
	void dutiesThatExcludeEachOtherAreOfDifferentPeople(String names, boolean compatible) {
		assertThat(Role.areCompatible(roles(names))).isEqualTo(compatible);
	}

	/** Who keeps a register, who imports, and a company what is its own. */
	@ParameterizedTest
	@CsvSource({ "TRAFFIC_POLICE, trucks penalties", "TRANSPORT, companies company-merges fleet repairs",
			"REVIEWER, inspections", "SECOND_REVIEWER, ''",
			"IMPORTER, companies company-merges trucks fleet sites stations engine-models machinery vessels "
					+ "inspections repairs penalties",
			"MACHINERY_REGISTRAR, machinery", "PORT_MARITIME, vessels", "OPERATOR, companies", "AUDITOR, ''",
			"ADMINISTRATOR, ''" })
	void personsAreSeenPlainlyByThoseWhoKeepTheRegister(String role, String feeds) {
		var account = new Account("li.si", "李四", null, roles(role), null, null, false, true, 0, null, 0);

		assertThat(Arrays.stream(RegisterAccess.values())
			.map(RegisterAccess::feed)
			.filter((feed) -> account.sight(feed) == Sight.PLAIN))
			.containsExactly(feeds.isEmpty() ? new String[0] : feeds.split(" "));
		assertThat(account.sight("divisions")).isEqualTo(role.equals("IMPORTER") ? Sight.PLAIN : Sight.MASKED);
	}

	@ParameterizedTest
	@CsvSource({ "li.si, 李四, IMPORTER, , , ''", "Li, 李四, IMPORTER, , , NAME_FORMAT",
			"li, 李四, IMPORTER, , , NAME_FORMAT", "li.si, ' ', IMPORTER, , , DISPLAY_NAME",
			"li.si, 李四, OPERATOR, , , COMPANY_REQUIRED", "li.si, 李四, OPERATOR, , 91450200198229141F, ''",
			"li.si, 李四, OPERATOR, 450802, 91450200198229141F, DIVISION_UNWANTED",
			"li.si, 李四, IMPORTER, 450802, 91450200198229141F, COMPANY_UNWANTED",
			"li.si, 李四, AUDITOR IMPORTER, , , ROLES_EXCLUDE" })
	void accountsThatCannotBeAreRefused(String name, String displayName, String roles, String division,
			String creditCode, String fault) {
		var account = Account.of(name, displayName, "{bcrypt}x", roles(roles), division, creditCode);

		assertThat(String.join(" ", AccountRule.faults(account))).isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource({ "IMPORTER, , , CITY", "IMPORTER, 450802, , DIVISION", "OPERATOR, , 91450200198229141F, COMPANY",
			"OPERATOR, , , NOTHING" })
	void theScopeFollowsFromTheAccount(String role, String division, String creditCode, Scope.Kind kind) {
		var scope = Account.of("li.si", "李四", "{bcrypt}x", roles(role), division, creditCode).scope();

		assertThat(scope.kind()).isEqualTo(kind);
		assertThat(scope.division()).isEqualTo((kind == Scope.Kind.DIVISION) ? division : null);
		assertThat(scope.creditCodes()).isEqualTo((kind == Scope.Kind.COMPANY) ? List.of(creditCode) : List.of());
	}

	@Test
	void aCountyEntersRowsOfItsOwnOnly() {
		assertThat(Scope.division("450802").mayEnter("450802100")).isTrue();
		assertThat(Scope.division("450802").mayEnter("450803")).isFalse();
		assertThat(Scope.division("450802").mayEnter(null)).isFalse();
		assertThat(Scope.CITY.mayEnter("450803")).isTrue();
	}

	@Test
	void nobodyAdministersAccountsAndReadsTheAudit() {
		assertThat(Role.values())
			.noneMatch((role) -> role.may(Permission.ADMINISTER_ACCOUNTS) && role.may(Permission.READ_AUDIT));
		assertThat(Permission.values())
			.filteredOn((permission) -> Arrays.stream(Role.values()).noneMatch((role) -> role.may(permission)))
			.containsExactly(Permission.PUSH_FILES);
	}

	private static Set<Role> roles(String names) {
		return Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
	}

}
