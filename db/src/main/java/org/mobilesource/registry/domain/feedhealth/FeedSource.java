package org.mobilesource.registry.domain.feedhealth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is delivered night by night: by sites, or by feeds that know of no site. */
public enum FeedSource {

	REMOTE_SENSING("remote-sensing"),

	BLACK_SMOKE("black-smoke"),

	OBD("obd-frames", "obd-days"),

	/** Periodic inspections and re-tests. */
	INSPECTIONS("inspections"),

	REPAIRS("repairs");

	private final List<String> feeds;

	FeedSource(String... feeds) {
		this.feeds = List.of(feeds);
	}

	public List<String> feeds() {
		return this.feeds;
	}

	/** Whether its rows say at which site they were made. */
	public boolean isOfSites() {
		return this == REMOTE_SENSING || this == BLACK_SMOKE;
	}

	/** That of a site, by the type letter with which its code begins. */
	public static FeedSource ofSite(String code) {
		return code.startsWith("D") ? BLACK_SMOKE : REMOTE_SENSING;
	}

	public static Optional<FeedSource> ofFeed(String feed) {
		return Arrays.stream(values()).filter((source) -> source.feeds.contains(feed)).findFirst();
	}

}
