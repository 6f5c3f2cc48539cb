package org.mobilesource.registry.api.change;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.domain.watchlist.ChangeCause;

/** What a reader of changes chose; all of it is in the address. */
record ChangeForm(@Nullable LocalDate asOf, @Nullable Kind kind, @Nullable ChangeCause cause, @Nullable Integer page) {

	static final int SIZE = 50;

	public ChangeForm {
		page = (page == null) ? 1 : page;
	}

	/** The address with the same filters, for a page number to follow. */
	public String address(String path) {
		return UriComponentsBuilder.fromPath(path)
			.queryParamIfPresent("asOf", Optional.ofNullable(this.asOf))
			.queryParamIfPresent("kind", Optional.ofNullable(this.kind))
			.queryParamIfPresent("cause", Optional.ofNullable(this.cause))
			.queryParam("size", SIZE)
			.encode()
			.toUriString() + "&";
	}

}
