package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.reporting.ListPageMapper.Filter;
import org.mobilesource.registry.domain.geo.DivisionPrefix;
import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What a reader of a list chose; all of it is in the address. */
record ListForm(@Nullable LocalDate asOf, @Nullable String division, @Nullable String q, @Nullable Integer page,
		@Nullable Integer size) {

	private static final Set<Integer> SIZES = Set.of(10, 20, 50, 100);

	public ListForm {
		division = (division == null || division.isBlank()) ? null : division;
		q = (q == null || q.isBlank()) ? null : q.strip();
		page = (page == null) ? 1 : page;
		size = (size == null || !SIZES.contains(size)) ? 20 : size;
	}

	Filter filter(WatchList list, int sequence) {
		var prefix = (this.division != null) ? DivisionPrefix.of(this.division).map(DivisionPrefix::digits).orElse("-")
				: null;
		return new Filter(list, sequence, prefix, this.q, (this.q != null) ? PlateCheck.normalise(this.q) : null);
	}

	/** The address with the same filters. */
	public String on(String path) {
		return address(path).toUriString();
	}

	public String onPage(String path, int number) {
		return address(path).queryParam("page", number).toUriString();
	}

	public String without(String path, String filter) {
		return address(path).replaceQueryParam(filter).toUriString();
	}

	private UriComponentsBuilder address(String path) {
		return UriComponentsBuilder.fromPath(path)
			.queryParamIfPresent("asOf", Optional.ofNullable(this.asOf))
			.queryParamIfPresent("division", Optional.ofNullable(this.division))
			.queryParamIfPresent("q", Optional.ofNullable(this.q))
			.queryParamIfPresent("size", Optional.ofNullable(this.size).filter((chosen) -> chosen != 20))
			.encode();
	}

}
