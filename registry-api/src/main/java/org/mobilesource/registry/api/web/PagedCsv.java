package org.mobilesource.registry.api.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/**
 * A list as a CSV file in UTF-8 with a byte order mark, read part by part.
 *
 * @param name of the file
 * @param columns names of the columns
 * @param cells what a row has in them
 */
public record PagedCsv<T>(String name, List<String> columns, Function<T, List<@Nullable Object>> cells) {

	private static final int PAGE = 500;

	/** Answers how many rows it wrote. */
	public int write(Pages<T> pages, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(this.name).build().toString());
		try (var csv = new CSVPrinter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8).append('\uFEFF'),
				CSVFormat.RFC4180)) {
			csv.printRecord(this.columns);
			int written = 0;
			for (var page = pages.of(PAGE, 0); !page.isEmpty(); page = pages.of(PAGE, written)) {
				for (var row : page) {
					csv.printRecord(this.cells.apply(row).stream().map(FormulaGuard::guarded).toList());
				}
				written += page.size();
			}
			return written;
		}
	}

	/** Reads the list. */
	@FunctionalInterface
	public interface Pages<T> {

		List<T> of(int limit, int offset);

	}

}
