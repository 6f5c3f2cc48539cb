package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.batch.imports.Column;

/** Templates of the feeds: the columns that their files may have, and a sample row. */
@Controller
@RequestMapping("/imports/templates")
class TemplatePages {

	private final FeedCatalogue feeds;

	private final CodeLists codeLists;

	TemplatePages(FeedCatalogue feeds, CodeLists codeLists) {
		this.feeds = feeds;
		this.codeLists = codeLists;
	}

	@GetMapping("/{feed}.csv")
	void csv(@PathVariable String feed, HttpServletResponse response) throws IOException {
		var columns = columns(feed);
		answer(feed + ".csv", "text/csv;charset=UTF-8", response);
		try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180)) {
			csv.printRecord(header(columns));
			var sample = Sample.of(feed).row(columns);
			if (!String.join("", sample).isEmpty()) {
				csv.printRecord(sample);
			}
		}
	}

	@GetMapping("/{feed}.xlsx")
	void workbook(@PathVariable String feed, HttpServletResponse response) throws IOException {
		var columns = columns(feed);
		answer(feed + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response);
		new TemplateWorkbook(columns, header(columns), Sample.of(feed).row(columns), this.codeLists.of(feed, columns))
			.write(response.getOutputStream());
	}

	private List<Column> columns(String feed) {
		var columns = this.feeds.columns(feed);
		if (columns.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return columns;
	}

	private static List<String> header(List<Column> columns) {
		return columns.stream().map((column) -> column.title().isEmpty() ? column.name() : column.title()).toList();
	}

	private static void answer(String fileName, String type, HttpServletResponse response) {
		var file = ContentDisposition.attachment().filename(fileName).build();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
		response.setContentType(type);
	}

}
