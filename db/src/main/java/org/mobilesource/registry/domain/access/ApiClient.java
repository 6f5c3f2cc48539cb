package org.mobilesource.registry.domain.access;

import java.util.Set;

/**
 * A program of a site, a station or a platform, which pushes files.
 *
 * @param name by which it is chosen and shown
 * @param feeds that it may push
 * @param sites codes of the sites for which it may speak
 */
public record ApiClient(String name, String displayName, Set<String> feeds, Set<String> sites) {

	/** Feeds whose files carry a site in their names. */
	private static final Set<String> OF_SITES = Set.of("remote-sensing", "black-smoke");

	public ApiClient {
		feeds = Set.copyOf(feeds);
		sites = Set.copyOf(sites);
	}

	/** Whether the files of the feed belong to one site each. */
	public static boolean isOfSites(String feed) {
		return OF_SITES.contains(feed);
	}

	/** The name by which it is recorded, which no account can have. */
	public String recordedName() {
		return "api:" + this.name;
	}

	/**
	 * Whether it may push the file.
	 * @param site that the file's name says, empty for none
	 */
	public boolean speaksFor(String feed, String site) {
		return this.feeds.contains(feed) && (!isOfSites(feed) || this.sites.contains(site));
	}

}
