package org.mobilesource.registry.api.imports;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.imports.QuarantineMapper.Filter;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** What a reader of the quarantine chose; all of it is in the address. */
record QuarantineForm(@Nullable String feed, @Nullable Long file, @Nullable String code, @Nullable String column,
		@Nullable String q, @Nullable Integer page) {

	QuarantineForm {
		feed = given(feed);
		code = given(code);
		column = given(column);
		q = given(q);
		page = (page == null) ? 1 : page;
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	Filter filter() {
		var plate = (this.q != null) ? given(PlateCheck.normalise(this.q)) : null;
		return new Filter(this.feed, this.file, this.code, this.column, this.q, (plate != null) ? plate : this.q);
	}

	/** The address with the same filters, to which the page is added. */
	public String address() {
		var address = UriComponentsBuilder.fromPath("/imports/quarantine")
			.queryParamIfPresent("feed", Optional.ofNullable(this.feed))
			.queryParamIfPresent("file", Optional.ofNullable(this.file))
			.queryParamIfPresent("code", Optional.ofNullable(this.code))
			.queryParamIfPresent("column", Optional.ofNullable(this.column))
			.queryParamIfPresent("q", Optional.ofNullable(this.q))
			.encode()
			.toUriString();
		return address + (address.contains("?") ? "&" : "?");
	}

}
