package org.mobilesource.registry.api.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.mobilesource.registry.domain.access.Permission;

import static org.mobilesource.registry.domain.access.Permission.ADMINISTER_ACCOUNTS;
import static org.mobilesource.registry.domain.access.Permission.DECIDE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_ADDRESSES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_PENALTIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_REPAIRS;
import static org.mobilesource.registry.domain.access.Permission.FILE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.HANDLE_CLONES;
import static org.mobilesource.registry.domain.access.Permission.ISSUE_DOCUMENTS;
import static org.mobilesource.registry.domain.access.Permission.MANAGE_REMINDERS;
import static org.mobilesource.registry.domain.access.Permission.PUBLISH_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_AUDIT;
import static org.mobilesource.registry.domain.access.Permission.READ_IMPORTS;
import static org.mobilesource.registry.domain.access.Permission.READ_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_SITES;
import static org.mobilesource.registry.domain.access.Permission.READ_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.REGISTER_MACHINES;
import static org.mobilesource.registry.domain.access.Permission.REVIEW;

/** A part of the menu; each person sees the items that they may open. */
public enum MenuGroup {

	CASEWORK(item("/work/police", "work.POLICE", EDIT_PENALTIES),
			item("/work/transport", "work.TRANSPORT", EDIT_REPAIRS), item("/work/ecology", "work.ECOLOGY", REVIEW),
			item("/digests/ECOLOGY", "digest.title", EDIT_PENALTIES, EDIT_REPAIRS, REVIEW),
			item("/reviews", "nav.reviews", REVIEW), item("/rescue", "nav.rescue", REVIEW),
			item("/clones", "nav.clones", HANDLE_CLONES), item("/obd", "nav.obd", READ_SITES),
			item("/obd/alarms", "nav.obd-alarms", REVIEW), item("/obd/exemptions", "nav.exemptions", REVIEW),
			item("/appeals", "nav.appeals", FILE_APPEALS, DECIDE_APPEALS),
			item("/documents", "documents.title", ISSUE_DOCUMENTS),
			item("/watch-lists/large-fleet/editions", "nav.editions", PUBLISH_LISTS),
			item("/reminders", "nav.reminders", MANAGE_REMINDERS),
			item("/notification-addresses", "addresses.title", EDIT_ADDRESSES),
			item("/machine-registrations", "nav.machines", REGISTER_MACHINES),
			item("/vessels/ages", "nav.ship-ages", READ_VESSELS)),

	FIGURES(item("/figures", "figures.title", READ_SITES), item("/board", "board.title", READ_SITES)),

	QUALITY(item("/imports", "nav.imports", READ_IMPORTS), item("/health", "health.title", READ_SITES)),

	ADMINISTRATION(item("/parameters", "nav.parameters", READ_LISTS),
			item("/accounts", "accounts.title", ADMINISTER_ACCOUNTS), item("/audit", "audit.title", READ_AUDIT));

	private final List<Item> items;

	MenuGroup(Item... items) {
		this.items = List.of(items);
	}

	/** The items that the person may open. */
	public List<Item> of(SignedIn person) {
		return this.items.stream().filter((item) -> item.permissions().stream().anyMatch(person::may)).toList();
	}

	/** Whether the page at the address is below one of its items. */
	public boolean leadsTo(String address) {
		return this.items.stream().anyMatch((item) -> address.startsWith(item.address()));
	}

	private static Item item(String address, String title, Permission... anyOf) {
		return new Item(address, title, EnumSet.copyOf(Arrays.asList(anyOf)));
	}

	/**
	 * An item of the menu.
	 *
	 * @param title key of its text
	 * @param permissions any of which opens it
	 */
	public record Item(String address, String title, Set<Permission> permissions) {
	}

}
