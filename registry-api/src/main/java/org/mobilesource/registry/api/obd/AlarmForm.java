package org.mobilesource.registry.api.obd;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Filter;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Kind;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.State;

/** Which alarms are listed. */
record AlarmForm(@Nullable String rule, @Nullable Kind kind, @Nullable State state, @Nullable String division,
		@Nullable Integer page, @Nullable Integer size) {

	private static final int LARGEST = 100;

	Filter filter() {
		return new Filter(given(this.rule), this.kind, this.state, given(this.division));
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
		add(query, "rule", given(this.rule));
		add(query, "kind", this.kind);
		add(query, "state", this.state);
		add(query, "division", given(this.division));
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
