package org.mobilesource.registry.api.obd;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.obd.ObdBoardMapper.Filter;
import org.mobilesource.registry.db.obd.ObdBoardMapper.Sort;
import org.mobilesource.registry.db.obd.ObdBoardMapper.State;
import org.mobilesource.registry.domain.obd.Flag;

/** Which trucks the board lists. */
record BoardForm(@Nullable State state, @Nullable String vin, @Nullable String division, @Nullable String layout,
		@Nullable String headerOrder, @Nullable Integer software, @Nullable Flag flag, @Nullable Sort sort,
		@Nullable Integer page, @Nullable Integer size) {

	private static final int LARGEST = 100;

	Filter filter() {
		return new Filter(this.state, given(this.vin), given(this.division), given(this.layout),
				given(this.headerOrder), this.software, this.flag, (this.sort != null) ? this.sort : Sort.LAST_DAY);
	}

	/** Rows of a page. */
	int rows() {
		return Math.max(1, Math.min((this.size != null) ? this.size : 20, LARGEST));
	}

	int number() {
		return (this.page != null) ? this.page : 1;
	}

	/** What follows a path to ask for the same, to which another page may be added. */
	public String query() {
		var query = UriComponentsBuilder.newInstance();
		add(query, "state", this.state);
		add(query, "vin", given(this.vin));
		add(query, "division", given(this.division));
		add(query, "layout", given(this.layout));
		add(query, "headerOrder", given(this.headerOrder));
		add(query, "software", this.software);
		add(query, "flag", this.flag);
		add(query, "sort", this.sort);
		add(query, "size", this.size);
		var built = query.encode().build().getQuery();
		return (built == null) ? "?" : "?" + built + "&";
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
		if (value != null) {
			query.queryParam(name, value);
		}
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
