package org.mobilesource.registry.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an API client must be like. */
public final class ApiClientRule {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,39}");

	private static final Pattern SITE = Pattern.compile("[0-9A-Za-z-]{1,40}");

	private static final int LONGEST_DISPLAY_NAME = 60;

	private static final int MOST_SITES = 1_000;

	private ApiClientRule() {
	}

	/** Codes of what is wrong; none for a sound client. */
	public static List<String> faults(ApiClient client) {
		List<String> faults = new ArrayList<>();
		if (!NAME.matcher(client.name()).matches()) {
			faults.add("NAME_FORMAT");
		}
		if (client.displayName().isBlank() || client.displayName().length() > LONGEST_DISPLAY_NAME) {
			faults.add("DISPLAY_NAME");
		}
		if (client.feeds().isEmpty()) {
			faults.add("FEED_REQUIRED");
		}
		if (client.sites().isEmpty() && client.feeds().stream().anyMatch(ApiClient::isOfSites)) {
			faults.add("SITE_REQUIRED");
		}
		if (client.sites().size() > MOST_SITES
				|| !client.sites().stream().allMatch((site) -> SITE.matcher(site).matches())) {
			faults.add("SITE_FORMAT");
		}
		return faults;
	}

}
