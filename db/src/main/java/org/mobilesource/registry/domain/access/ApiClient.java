package org.mobilesource.registry.domain.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A program of a site, a station or a platform, which pushes files.
 *
 * @param name by which it is chosen and shown
 * @param feeds that it may push
 * @param sites codes of the sites and stations for which it may speak
 */
public record ApiClient(String name, String displayName, Set<String> feeds, Set<String> sites) {

	/** Feeds whose files carry a site in their names. */
	private static final Set<String> OF_SITES = Set.of("remote-sensing", "black-smoke");

	private static final String RECORDED = "api:";

	/** A site of remote sensing, HJ 845-2017: its class and nine digits. */
	private static final Pattern SITE = Pattern.compile("[ABCD][0-9]{9}");

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
		return RECORDED + this.name;
	}

	/** The client's name in the one that is recorded, empty for that of anybody else. */
	public static Optional<String> nameIn(@Nullable String recordedName) {
		return Optional.ofNullable(recordedName)
			.filter((name) -> name.startsWith(RECORDED))
			.map((name) -> name.substring(RECORDED.length()));
	}

	/**
	 * Whether the text is the code of the site, which some sites write with their line
	 * behind it.
	 */
	public static boolean isNamed(String site, String text) {
		return text.equals(site) || (SITE.matcher(site).matches() && text.matches(site + "[0-9]{2}"));
	}

	/**
	 * Whether it may push the file.
	 * @param site that the file's name says, empty for none
	 */
	public boolean speaksFor(String feed, String site) {
		return this.feeds.contains(feed) && (!isOfSites(feed) || this.sites.contains(site));
	}

}
