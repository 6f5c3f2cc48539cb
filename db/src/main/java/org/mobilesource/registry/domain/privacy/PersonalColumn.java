package org.mobilesource.registry.domain.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

	private static final Map<String, PersonalColumn> BY_COLUMN = Arrays.stream(values())
		.collect(Collectors.toMap(PersonalColumn::column, (one) -> one));

	private final String column;

	private final Mask mask;

	PersonalColumn(String column, Mask mask) {
		this.column = column;
		this.mask = mask;
	}

	public static Optional<PersonalColumn> of(String column) {
		return Optional.ofNullable(BY_COLUMN.get(column));
	}

	public String column() {
		return this.column;
	}

	public static boolean isPersonal(String column) {
		return BY_COLUMN.containsKey(column);
	}

	/** Whether what stands in the column is what a mask left of a value. */
	public static boolean isMasked(String column, String value) {
		return isPersonal(column) && Mask.isMasked(value);
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
