package org.mobilesource.registry.domain.machinery;

import java.util.Locale;

/**
 * A field that is collected of a machine (HJ 1321-2023, 环办大气函〔2019〕655号), in the order of
 * the form.
 */
public enum ApplicationField {

	REGISTRATION_NO(Group.IDENTITY, Kind.TEXT, false, 20), PIN(Group.IDENTITY, Kind.TEXT, false, 80),
	DISCLOSURE_NO(Group.IDENTITY, Kind.TEXT, false, 64), SERIAL_NO(Group.IDENTITY, Kind.TEXT, false, 60),
	LOCAL_NO(Group.IDENTITY, Kind.TEXT, false, 60),

	MACHINE_TYPE(Group.MACHINE, Kind.CODE, true, 4), MODEL(Group.MACHINE, Kind.TEXT, true, 100),
	BRAND(Group.MACHINE, Kind.TEXT, false, 100), MAKER(Group.MACHINE, Kind.TEXT, true, 200),
	MANUFACTURED_ON(Group.MACHINE, Kind.DATE, true, 10), FUEL(Group.MACHINE, Kind.CODE, true, 8),
	EMISSION_STAGE(Group.MACHINE, Kind.CODE, true, 2), POWER_KW(Group.MACHINE, Kind.NUMBER, true, 9),
	MAX_MASS_KG(Group.MACHINE, Kind.NUMBER, false, 9), SIZE(Group.MACHINE, Kind.TEXT, false, 60),
	PURPOSE(Group.MACHINE, Kind.TEXT, false, 100),

	ENGINE_MODEL(Group.ENGINE, Kind.TEXT, true, 60), ENGINE_NO(Group.ENGINE, Kind.TEXT, true, 60),
	ENGINE_MAKER(Group.ENGINE, Kind.TEXT, true, 200), ENGINE_POWER_KW(Group.ENGINE, Kind.NUMBER, false, 9),
	ENGINE_DISCLOSURE_NO(Group.ENGINE, Kind.TEXT, false, 64), ENGINE_FAMILY(Group.ENGINE, Kind.TEXT, false, 60),

	DEVICES(Group.CONTROL, Kind.TEXT, false, 60), RETROFITTED(Group.CONTROL, Kind.CODE, false, 1),
	CONNECTED(Group.CONTROL, Kind.CODE, false, 1), POSITIONED(Group.CONTROL, Kind.CODE, false, 1),
	TERMINAL_NO(Group.CONTROL, Kind.TEXT, false, 64), POSITIONED_UNTIL(Group.CONTROL, Kind.DATE, false, 10),

	OWNER(Group.PARTY, Kind.TEXT, true, 200), OWNER_CREDIT_CODE(Group.PARTY, Kind.TEXT, false, 40),
	CONTACT(Group.PARTY, Kind.TEXT, false, 100), PHONE(Group.PARTY, Kind.TEXT, false, 40),
	USER_NAME(Group.PARTY, Kind.TEXT, false, 200), DIVISION(Group.PARTY, Kind.CODE, true, 12),
	ACQUIRED_ON(Group.PARTY, Kind.DATE, false, 10), ENTERED_ON(Group.PARTY, Kind.DATE, false, 10),
	WORK_AREA(Group.PARTY, Kind.TEXT, false, 200);

	private final Group group;

	private final Kind kind;

	private final boolean required;

	private final int longest;

	ApplicationField(Group group, Kind kind, boolean required, int longest) {
		this.group = group;
		this.kind = kind;
		this.required = required;
		this.longest = longest;
	}

	/** Its name in forms and tables. */
	public String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The part of the form in which it stands. */
	public Group group() {
		return this.group;
	}

	/** How it is written. */
	public Kind kind() {
		return this.kind;
	}

	/** Whether an application needs it. */
	public boolean required() {
		return this.required;
	}

	/** So many characters fit. */
	public int longest() {
		return this.longest;
	}

	/** The parts of the form. */
	public enum Group {

		/** Numbers of the machine. */
		IDENTITY,

		/** The machine itself. */
		MACHINE,

		/** Its engine. */
		ENGINE,

		/** Devices against emissions, terminal and positioning. */
		CONTROL,

		/** Owner, user and place. */
		PARTY

	}

	/** How a field is written. */
	public enum Kind {

		/** Anything. */
		TEXT,

		/** A day. */
		DATE,

		/** A number that is not negative. */
		NUMBER,

		/** One code of a set. */
		CODE

	}

}
