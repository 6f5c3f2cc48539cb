package org.mobilesource.registry.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an account must be like. */
public final class AccountRule {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

	private static final int LONGEST_DISPLAY_NAME = 60;

	private AccountRule() {
	}

	/** Codes of what is wrong; none for a sound account. */
	public static List<String> faults(Account account) {
		List<String> faults = new ArrayList<>();
		if (!NAME.matcher(account.name()).matches()) {
			faults.add("NAME_FORMAT");
		}
		if (account.displayName().isBlank() || account.displayName().length() > LONGEST_DISPLAY_NAME) {
			faults.add("DISPLAY_NAME");
		}
		if (account.roles().isEmpty()) {
			faults.add("ROLE_REQUIRED");
		}
		else if (!Role.areCompatible(account.roles())) {
			faults.add("ROLES_EXCLUDE");
		}
		boolean operator = account.roles().contains(Role.OPERATOR);
		if (operator != (account.creditCode() != null)) {
			faults.add(operator ? "COMPANY_REQUIRED" : "COMPANY_UNWANTED");
		}
		if (operator && account.division() != null) {
			faults.add("DIVISION_UNWANTED");
		}
		return faults;
	}

}
