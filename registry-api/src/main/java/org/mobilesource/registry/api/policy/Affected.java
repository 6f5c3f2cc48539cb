package org.mobilesource.registry.api.policy;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Permission;

import static org.mobilesource.registry.domain.access.Permission.ADMINISTER_ACCOUNTS;
import static org.mobilesource.registry.domain.access.Permission.EXTEND_DEADLINES;
import static org.mobilesource.registry.domain.access.Permission.HANDLE_CLONES;
import static org.mobilesource.registry.domain.access.Permission.ISSUE_DOCUMENTS;
import static org.mobilesource.registry.domain.access.Permission.MANAGE_REMINDERS;
import static org.mobilesource.registry.domain.access.Permission.READ_AUDIT;
import static org.mobilesource.registry.domain.access.Permission.READ_IMPORTS;
import static org.mobilesource.registry.domain.access.Permission.READ_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_MACHINERY;
import static org.mobilesource.registry.domain.access.Permission.READ_ROAD;
import static org.mobilesource.registry.domain.access.Permission.READ_SITES;
import static org.mobilesource.registry.domain.access.Permission.READ_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.REGISTER_MACHINES;
import static org.mobilesource.registry.domain.access.Permission.REVIEW;
import static org.mobilesource.registry.domain.access.Permission.USE_PORTAL;

/**
 * What a parameter affects: a rule by its ID, or a part of the registry; with the page
 * where that shows, as far as there is one.
 */
public enum Affected {

	WL_1(Feature.LISTS, "/watch-lists/large-fleet", READ_LISTS),

	WL_2(Feature.LISTS, "/watch-lists/high-exceedance", READ_LISTS),

	WL_3(Feature.LISTS, "/watch-lists/overdue-repair", READ_LISTS),

	NEAR_LINE(Feature.LISTS, "/watch-lists/large-fleet/near-line", READ_LISTS),

	PUBLICATION(Feature.LISTS, "/watch-lists/large-fleet/editions", READ_LISTS),

	CASE_1(Feature.CASES, "/deadlines/extensions", EXTEND_DEADLINES),

	CASE_2(Feature.CASES, "/deadlines/services", EXTEND_DEADLINES),

	DOC_1(Feature.CASES, "/documents", ISSUE_DOCUMENTS), DOC_2(Feature.CASES, "/documents", ISSUE_DOCUMENTS),

	DOCUMENTS(Feature.CASES, "/documents", ISSUE_DOCUMENTS), REMINDERS(Feature.CASES, "/reminders", MANAGE_REMINDERS),

	WORK(Feature.CASES), HANDOVER(Feature.CASES), APPEALS(Feature.CASES, "/appeals", READ_ROAD),

	STATIONS(Feature.CASES, "/registers/stations", READ_SITES), PORTAL(Feature.CASES, "/my", USE_PORTAL),

	EX_1(Feature.EVIDENCE, "/reviews", REVIEW), EX_2(Feature.EVIDENCE, "/reviews", REVIEW),

	EX_3(Feature.EVIDENCE, "/reviews", REVIEW), EX_4(Feature.EVIDENCE, "/clones", HANDLE_CLONES),

	EX_5(Feature.EVIDENCE, "/obd/alarms", REVIEW), REVIEWS(Feature.EVIDENCE, "/reviews", REVIEW),

	RESCUE(Feature.EVIDENCE, "/rescue", REVIEW), VALIDITY(Feature.EVIDENCE, "/imports", READ_IMPORTS),

	CHECK(Feature.EVIDENCE, "/imports", READ_IMPORTS), EVIDENCE(Feature.EVIDENCE),

	SITES(Feature.EVIDENCE, "/registers/sites", READ_SITES),

	E1(Feature.OBD), E2(Feature.OBD), E3(Feature.OBD), E4(Feature.OBD), E5(Feature.OBD), D1(Feature.OBD),

	D2(Feature.OBD),

	U1(Feature.OBD), U2(Feature.OBD), U3(Feature.OBD), T1(Feature.OBD), T2(Feature.OBD), T3(Feature.OBD),

	T4(Feature.OBD), T5(Feature.OBD), T6(Feature.OBD), T7(Feature.OBD), Q1(Feature.OBD), Q2(Feature.OBD),

	Q3(Feature.OBD), Q4(Feature.OBD), Q5(Feature.OBD), Q6(Feature.OBD),

	X1(Feature.OBD, "/obd/exemptions", REVIEW), OBD_ALARMS(Feature.OBD, "/obd/alarms", REVIEW),

	OBD_DATA(Feature.OBD, "/obd", READ_SITES), OBD_BOARD(Feature.OBD, "/obd", READ_SITES),

	LIFE_1(Feature.VEHICLES, "/registers/trucks", READ_ROAD), STAGE_1(Feature.VEHICLES, "/registers/trucks", READ_ROAD),

	VEHICLE_CHECKS(Feature.VEHICLES, "/registers/trucks", READ_ROAD),

	SHIP_1(Feature.VEHICLES, "/vessels/ages", READ_VESSELS),

	VESSEL_CHECKS(Feature.VEHICLES, "/registers/vessels", READ_VESSELS),

	NRMM_1(Feature.VEHICLES, "/machine-registrations", REGISTER_MACHINES),

	NRMM_2(Feature.VEHICLES, "/registers/machinery", READ_MACHINERY),

	NRMM_4(Feature.VEHICLES, "/registers/machinery", READ_MACHINERY),

	MACHINES(Feature.VEHICLES, "/registers/machinery", READ_MACHINERY),

	REGISTERS(Feature.VEHICLES, "/registers/trucks", READ_ROAD),

	IMPORT(Feature.SYSTEM, "/imports", READ_IMPORTS), PUSH(Feature.SYSTEM, "/accounts/clients", ADMINISTER_ACCOUNTS),

	FEED_HEALTH(Feature.SYSTEM, "/health", READ_SITES), NIGHT(Feature.SYSTEM),
	SIGN_IN(Feature.SYSTEM, "/accounts", ADMINISTER_ACCOUNTS),

	AUDIT(Feature.SYSTEM, "/audit", READ_AUDIT), PRIVACY(Feature.SYSTEM), UNUSED(Feature.SYSTEM);

	private final Feature feature;

	private final @Nullable String address;

	private final @Nullable Permission permission;

	Affected(Feature feature) {
		this(feature, feature == Feature.OBD ? "/obd/alarms" : null, feature == Feature.OBD ? REVIEW : null);
	}

	Affected(Feature feature, @Nullable String address, @Nullable Permission permission) {
		this.feature = feature;
		this.address = address;
		this.permission = permission;
	}

	public Feature feature() {
		return this.feature;
	}

	/** The page where it shows, null for none. */
	public @Nullable String address() {
		return this.address;
	}

	/** What opens the page. */
	public @Nullable Permission permission() {
		return this.permission;
	}

	/** The ID of the rule as the documents write it, empty for a part of the registry. */
	public String id() {
		return name().matches("[A-Z]+_?\\d") ? name().replace('_', '-') : "";
	}

	/** The key of its text. */
	public String key() {
		return (name().matches("[EDUTQ]\\d") ? "alarm.rule." : "affected.") + name();
	}

	/** What parameters are grouped by. */
	public enum Feature {

		LISTS, CASES, EVIDENCE, OBD, VEHICLES, SYSTEM

	}

}
