package org.mobilesource.registry.domain.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The columns that name or reach a person, the same in every feed, table, form and
 * answer.
 */
public enum PersonalColumn {

	/** Of companies, stations and applications. */
	CONTACT("contact", Mask.NAME),

	/** Of companies, stations and applications. */
	PHONE("phone", Mask.PHONE),

	/** Of machines, vessels and applications. */
	OWNER("owner", Mask.NAME),

	/** Of trucks. */
	OWNER_NAME("owner_name", Mask.NAME);

	private static final String CREDIT_CODE = "owner_credit_code";

	private final String column;

	private final Mask mask;

	PersonalColumn(String column, Mask mask) {
		this.column = column;
		this.mask = mask;
	}

	public static Optional<PersonalColumn> of(String column) {
		return Arrays.stream(values()).filter((one) -> one.column.equals(column)).findFirst();
	}

	public String column() {
		return this.column;
	}

	public static boolean isPersonal(String column) {
		return of(column).isPresent();
	}

	/** Whether what stands in the column is what a mask left of a value. */
	public static boolean isMasked(String column, String value) {
		return of(column).isPresent() && Mask.isMasked(value);
	}

	/**
	 * The value masked, but for an owner that is no person: it has a credit code, or a
	 * name as firms have.
	 */
	String masked(String value, Map<String, ? extends @Nullable Object> row) {
		boolean owner = this == OWNER || this == OWNER_NAME;
		boolean firm = owner && (row.get(CREDIT_CODE) != null || Organisation.isNamedBy(value));
		return firm ? value : this.mask.of(value);
	}

}
