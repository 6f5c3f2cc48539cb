package org.mobilesource.registry.api.casework;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import org.mobilesource.registry.db.casework.WorkListMapper.Task;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/** A work list as CSV in UTF-8 with a byte order mark. */
record TaskCsv(WorkList list) {

	private static final int PAGE = 500;

	private static final List<String> COLUMNS = List.of("id", "plate", "plate_type", "vin", "source", "occurred_at",
			"records", "credit_code", "company", "deadline", "penalty");

	/** Answers how many rows it wrote. */
	int write(Pages pages, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(this.list + ".csv").build().toString());
		try (var csv = new CSVPrinter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8).append('\uFEFF'),
				CSVFormat.RFC4180)) {
			csv.printRecord(COLUMNS);
			int written = 0;
			for (var page = pages.of(PAGE, 0); !page.isEmpty(); page = pages.of(PAGE, written)) {
				for (var task : page) {
					csv.printRecord(cells(task).stream().map(FormulaGuard::guarded).toList());
				}
				written += page.size();
			}
			return written;
		}
	}

	private static List<@Nullable Object> cells(Task task) {
		return Arrays.asList(task.id(), task.plate(), task.plateType(), task.vin(), task.source(),
				task.occurredAt().atZone(BusinessTime.ZONE).toOffsetDateTime(), task.records(), task.creditCode(),
				task.company(), task.deadline(), task.penalty());
	}

	/** Reads the list part by part. */
	@FunctionalInterface
	interface Pages {

		List<Task> of(int limit, int offset);

	}

}
