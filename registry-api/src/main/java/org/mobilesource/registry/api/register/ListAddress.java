package org.mobilesource.registry.api.register;

import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list says behind its path.
 *
 * @param filters by name, only those that are set
 * @param size rows a page
 * @param columns that are shown, empty for the usual ones
 */
record ListAddress(Map<String, String> filters, @Nullable String sort, boolean descending, int size,
		List<String> columns) {

	static final int USUAL_SIZE = 20;

	ListAddress without(String filter) {
		Map<String, String> others = new LinkedHashMap<>(this.filters);
		others.remove(filter);
		return new ListAddress(others, this.sort, this.descending, this.size, this.columns);
	}

	ListAddress unsorted() {
		return new ListAddress(this.filters, null, false, this.size, this.columns);
	}

	ListAddress unsized() {
		return new ListAddress(this.filters, this.sort, this.descending, USUAL_SIZE, this.columns);
	}

	/** Ends so that another parameter can follow. */
	String open() {
		var closed = closed();
		return closed.isEmpty() ? "?" : closed + "&";
	}

	/** Empty for the usual list. */
	String closed() {
		var address = UriComponentsBuilder.newInstance();
		this.filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		if (this.sort != null) {
			address.queryParam("sort", this.sort).queryParam("dir", this.descending ? "desc" : "asc");
		}
		if (this.size != USUAL_SIZE) {
			address.queryParam("size", this.size);
		}
		if (!this.columns.isEmpty()) {
			address.queryParam("columns", String.join(",", this.columns));
		}
		return address.encode().buildAndExpand(this.filters).toUriString();
	}

}
