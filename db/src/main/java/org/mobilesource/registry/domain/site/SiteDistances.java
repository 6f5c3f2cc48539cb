package org.mobilesource.registry.domain.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Distances between sites, each worked out once. */
public final class SiteDistances {

	private final Map<String, Site> sites;

	private final Map<String, Map<String, Double>> known = new ConcurrentHashMap<>();

	public SiteDistances(Map<String, Site> sites) {
		this.sites = sites;
	}

	/** Kilometres between two sites; zero when one of them has no position. */
	public double between(String one, String other) {
		return this.known.computeIfAbsent(one, (code) -> new ConcurrentHashMap<>())
			.computeIfAbsent(other, (code) -> Distance.kilometresBetween(this.sites.get(one), this.sites.get(other)));
	}

	/**
	 * So many kilometres that no two sites are farther apart: twice the way from one of
	 * them to the one that is farthest from it.
	 */
	public double atMost() {
		return this.sites.values()
			.stream()
			.filter((site) -> site.longitude() != null && site.latitude() != null)
			.findFirst()
			.map((centre) -> 2
					* this.sites.keySet().stream().mapToDouble((site) -> between(centre.code(), site)).max().orElse(0))
			.orElse(0.0);
	}

}
