package org.mobilesource.registry.api.imports;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.imports.ImportHistoryMapper.Filter;
import org.mobilesource.registry.domain.imports.ImportState;

/** What a reader of the history chose; all of it is in the address. */
record HistoryForm(@Nullable String feed, @Nullable ImportState state, @Nullable LocalDate date, @Nullable String q,
		@Nullable Integer page) {

	HistoryForm {
		feed = (feed == null || feed.isBlank()) ? null : feed;
		q = (q == null || q.isBlank()) ? null : q.strip();
		page = (page == null) ? 1 : page;
	}

	Filter filter() {
		return new Filter(this.feed, this.state, this.date, this.q);
	}

	/** The address with the same filters, to which the page is added. */
	public String address() {
		var address = UriComponentsBuilder.fromPath("/imports")
			.queryParamIfPresent("feed", Optional.ofNullable(this.feed))
			.queryParamIfPresent("state", Optional.ofNullable(this.state))
			.queryParamIfPresent("date", Optional.ofNullable(this.date))
			.queryParamIfPresent("q", Optional.ofNullable(this.q))
			.encode()
			.toUriString();
		return address + (address.contains("?") ? "&" : "?");
	}

}
