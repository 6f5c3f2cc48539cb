package org.mobilesource.registry.domain.casework;

import java.util.List;
import java.util.Locale;

import org.mobilesource.registry.domain.access.Permission;

/** A department with its work lists, and the permission that its people have. */
public enum Department {

	/** Traffic police, who penalise. */
	POLICE(Permission.EDIT_PENALTIES, WorkList.TO_PENALISE, WorkList.PENALISED),

	/** Transport, which urges owners to repair. */
	TRANSPORT(Permission.EDIT_REPAIRS, WorkList.OVERDUE, WorkList.DUE_SOON, WorkList.DUE_LATER, WorkList.RETEST_MISSING,
			WorkList.REPAIR_MISSING),

	/** Ecology and environment, which reviews and gives notice. */
	ECOLOGY(Permission.REVIEW, WorkList.OVERDUE, WorkList.TO_SERVE, WorkList.SERVED);

	private final Permission permission;

	private final List<WorkList> lists;

	Department(Permission permission, WorkList... lists) {
		this.permission = permission;
		this.lists = List.of(lists);
	}

	public Permission permission() {
		return this.permission;
	}

	/** Its lists, the most urgent first. */
	public List<WorkList> lists() {
		return this.lists;
	}

	/** As in addresses. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
