package org.mobilesource.registry.domain.access;

/** What an account may see or do; {@link Role} says who has which. */
public enum Permission {

	/** The watch lists, their changes and why a subject is listed. */
	READ_LISTS,

	/**
	 * Editions of the watch lists: to prepare one, and to release or discard what another
	 * prepared.
	 */
	PUBLISH_LISTS,
	/** What other numbers would make of the lists. */
	SIMULATE,

	/**
	 * Numbers of rules: to propose others from a coming day on, and to decide on what
	 * somebody else proposed.
	 */
	CHANGE_RULES,

	/** Companies, trucks and fleets with their archives. */
	READ_ROAD,

	/** Companies, their merges and their fleets. */
	EDIT_COMPANIES,

	/** Trucks. */
	EDIT_TRUCKS,

	/** Reports of inspections, re-tests among them. */
	EDIT_INSPECTIONS,

	/** Repairs. */
	EDIT_REPAIRS,

	/** Decisions on penalties. */
	EDIT_PENALTIES,

	/** The queue of evidence, and the decisions on it. */
	REVIEW,

	/**
	 * Suspected clones; what one may decide on them is a matter of {@link #REVIEW} and
	 * {@link #EDIT_PENALTIES}.
	 */
	HANDLE_CLONES,

	/** Appeals against what is shown of the own company. */
	FILE_APPEALS,

	/** Decisions on appeals in which one had no part. */
	DECIDE_APPEALS,

	/** Deadlines of cases: extensions, and when notices were served. */
	EXTEND_DEADLINES,

	/** Notices to parties: to issue and to withdraw them. */
	ISSUE_DOCUMENTS,

	/** The outbox of reminders, and what becomes of those whose outcome is unknown. */
	MANAGE_REMINDERS,

	/** What becomes of papers that companies sent. */
	DECIDE_PAPERS,

	/** Pages of a company about its own trucks; a company's account alone has it. */
	USE_PORTAL,

	/** Addresses that reminders go to. */
	EDIT_ADDRESSES,

	/** Sensing sites, test stations, repair stations and models of engines. */
	READ_SITES,

	EDIT_SITES,

	/** Non-road machinery. */
	READ_MACHINERY,

	/** Applications, numbers, moves and inspections of machines. */
	REGISTER_MACHINES,

	/** Vessels. */
	READ_VESSELS,

	EDIT_VESSELS,

	/** Imports with their rejected rows. */
	READ_IMPORTS,

	/** Uploads, and what becomes of rejected rows. */
	IMPORT,

	/** Files of an API client's own feeds, and what became of them; no role has it. */
	PUSH_FILES,

	/** Accounts of people and keys of programs. */
	ADMINISTER_ACCOUNTS,

	/** The record of who did and saw what. */
	READ_AUDIT

}
