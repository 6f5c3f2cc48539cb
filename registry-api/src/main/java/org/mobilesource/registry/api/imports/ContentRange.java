package org.mobilesource.registry.api.imports;

import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

import org.mobilesource.registry.api.web.ApiProblem;

/**
 * Which bytes of a file a request brings.
 *
 * @param first counted from 0
 * @param last included
 * @param size of the whole file
 */
record ContentRange(long first, long last, long size) {

	private static final Pattern FORM = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

	static ContentRange of(String header) {
		var form = FORM.matcher(header.strip());
		if (!form.matches()) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "CONTENT_RANGE", header);
		}
		var range = new ContentRange(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)),
				Long.parseLong(form.group(3)));
		if (range.first > range.last || range.last >= range.size) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "CONTENT_RANGE", header);
		}
		return range;
	}

	long length() {
		return this.last - this.first + 1;
	}

}
