package org.mobilesource.registry.domain.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import static org.mobilesource.registry.domain.access.Permission.ADMINISTER_ACCOUNTS;
import static org.mobilesource.registry.domain.access.Permission.CHANGE_RULES;
import static org.mobilesource.registry.domain.access.Permission.DECIDE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.FILE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.DECIDE_PAPERS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_ADDRESSES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_COMPANIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_INSPECTIONS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_PENALTIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_REPAIRS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_SITES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_TRUCKS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.EXTEND_DEADLINES;
import static org.mobilesource.registry.domain.access.Permission.HANDLE_CLONES;
import static org.mobilesource.registry.domain.access.Permission.IMPORT;
import static org.mobilesource.registry.domain.access.Permission.ISSUE_DOCUMENTS;
import static org.mobilesource.registry.domain.access.Permission.MANAGE_REMINDERS;
import static org.mobilesource.registry.domain.access.Permission.PUBLISH_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_AUDIT;
import static org.mobilesource.registry.domain.access.Permission.READ_IMPORTS;
import static org.mobilesource.registry.domain.access.Permission.READ_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_MACHINERY;
import static org.mobilesource.registry.domain.access.Permission.READ_ROAD;
import static org.mobilesource.registry.domain.access.Permission.READ_SITES;
import static org.mobilesource.registry.domain.access.Permission.READ_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.REGISTER_MACHINES;
import static org.mobilesource.registry.domain.access.Permission.REVIEW;
import static org.mobilesource.registry.domain.access.Permission.SIMULATE;
import static org.mobilesource.registry.domain.access.Permission.USE_PORTAL;

/**
 * A duty, with what it needs. An account may have several that do not exclude each other.
 */
public enum Role {

	TRAFFIC_POLICE(READ_LISTS, SIMULATE, READ_ROAD, EDIT_TRUCKS, EDIT_PENALTIES, HANDLE_CLONES, READ_SITES),

	TRANSPORT(READ_LISTS, SIMULATE, READ_ROAD, EDIT_COMPANIES, EDIT_REPAIRS, MANAGE_REMINDERS, EDIT_ADDRESSES,
			DECIDE_PAPERS, READ_SITES),

	REVIEWER(REVIEW, HANDLE_CLONES, DECIDE_APPEALS, READ_LISTS, SIMULATE, CHANGE_RULES, PUBLISH_LISTS, READ_ROAD,
			EDIT_INSPECTIONS, EXTEND_DEADLINES, ISSUE_DOCUMENTS, MANAGE_REMINDERS, READ_SITES, READ_MACHINERY,
			READ_VESSELS, READ_IMPORTS),

	SECOND_REVIEWER(REVIEW, HANDLE_CLONES, DECIDE_APPEALS, READ_LISTS, SIMULATE, CHANGE_RULES, PUBLISH_LISTS, READ_ROAD,
			READ_SITES, READ_MACHINERY, READ_VESSELS, READ_IMPORTS),

	IMPORTER(READ_LISTS, SIMULATE, READ_ROAD, EDIT_INSPECTIONS, READ_SITES, EDIT_SITES, READ_MACHINERY, READ_VESSELS,
			READ_IMPORTS, IMPORT),

	MACHINERY_REGISTRAR(READ_MACHINERY, REGISTER_MACHINES),

	PORT_MARITIME(READ_VESSELS, EDIT_VESSELS),

	/** A transport company, which sees what is its own. */
	OPERATOR(USE_PORTAL, FILE_APPEALS, READ_LISTS, READ_ROAD, EDIT_ADDRESSES, READ_MACHINERY, READ_VESSELS),

	AUDITOR(READ_AUDIT),

	ADMINISTRATOR(ADMINISTER_ACCOUNTS);

	private static final Set<Role> ALONE = EnumSet.of(OPERATOR, AUDITOR, ADMINISTRATOR);

	private final Set<Permission> permissions;

	Role(Permission... permissions) {
		this.permissions = Set.of(permissions);
	}

	public boolean may(Permission permission) {
		return this.permissions.contains(permission);
	}

	/**
	 * Whether one account may have all of these. Who administers accounts or reads the
	 * audit does nothing else, nor does a company.
	 */
	public static boolean areCompatible(Collection<Role> roles) {
		return !roles.isEmpty() && (roles.size() == 1 || roles.stream().noneMatch(ALONE::contains));
	}

}
