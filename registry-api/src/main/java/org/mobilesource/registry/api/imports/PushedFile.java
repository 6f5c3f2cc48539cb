package org.mobilesource.registry.api.imports;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import org.mobilesource.registry.api.web.ApiProblem;

/**
 * What a sender says about a file.
 *
 * @param name without a path
 * @param sha256 hexadecimal, null when it is not said
 * @param range which bytes of it come, null for all
 * @param businessDate of the night to which it belongs, null for today
 */
record PushedFile(String feed, String name, @Nullable String sha256, @Nullable ContentRange range,
		@Nullable LocalDate businessDate, boolean dryRun) {

	PushedFile {
		if (range != null && sha256 == null) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "HASH_REQUIRED");
		}
	}

	/**
	 * A name that would be stored as another one is not taken.
	 * @param rows whether the file is a table
	 */
	static String name(String name, String contentType, boolean rows) {
		if (!Uploads.safe(name).equals(name) || name.startsWith(".")) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "NAME_UNSAFE", name);
		}
		var type = contentType.toLowerCase(Locale.ROOT);
		var end = name.toLowerCase(Locale.ROOT);
		var csv = rows ? ".csv" : "";
		boolean fits = type.contains("gzip") ? end.endsWith(csv + ".gz")
				: (rows && end.endsWith(csv)) || (end.endsWith(csv + ".gz") && !type.startsWith("text/"))
						|| (!rows && type.equals("application/octet-stream"));
		if (!fits) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "NAME_TYPE", name);
		}
		return name;
	}

	long offset() {
		return (this.range != null) ? this.range.first() : 0;
	}

}
