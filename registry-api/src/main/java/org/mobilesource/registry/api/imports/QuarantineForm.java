package org.mobilesource.registry.api.imports;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.imports.QuarantineMapper.Filter;
import org.mobilesource.registry.db.imports.QuarantineMapper.State;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** What a reader of the quarantine chose; all of it is in the address. */
record QuarantineForm(@Nullable String feed, @Nullable Long file, @Nullable String code, @Nullable String column,
		@Nullable String q, @Nullable String state, @Nullable Integer page) {

	QuarantineForm {
		feed = given(feed);
		code = given(code);
		column = given(column);
		q = given(q);
		state = State.of(state).name();
		page = (page == null) ? 1 : page;
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	State chosen() {
		return State.of(this.state);
	}

	Filter filter() {
		var plate = (this.q != null) ? given(PlateCheck.normalise(this.q)) : null;
		return new Filter(chosen(), this.feed, this.file, this.code, this.column, this.q,
				(plate != null) ? plate : this.q);
	}

	/** The address with the same filters. */
	String self() {
		return address().replaceFirst("[?&]$", "");
	}

	/** The address with the same filters, to which the page is added. */
	public String address() {
		var address = UriComponentsBuilder.fromPath("/imports/quarantine")
			.queryParamIfPresent("feed", Optional.ofNullable(this.feed))
			.queryParamIfPresent("file", Optional.ofNullable(this.file))
			.queryParamIfPresent("code", Optional.ofNullable(this.code))
			.queryParamIfPresent("column", Optional.ofNullable(this.column))
			.queryParamIfPresent("q", Optional.ofNullable(this.q))
			.queryParamIfPresent("state", Optional.of(chosen().name()).filter((one) -> chosen() != State.OPEN))
			.encode()
			.toUriString();
		return address + (address.contains("?") ? "&" : "?");
	}

}
