package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * A whole list as CSV, written page by page: UTF-8 with a byte order mark, the as-of line
 * in the headers of the answer; what is known now has no run.
 */
record ListCsv(WatchList list, EvaluationRun run, String ruleVersion, boolean isPublished) {

	private static final int PAGE = 500;

	static ListCsv published(WatchList list, EvaluationRun run) {
		return new ListCsv(list, run, run.ruleVersion(), true);
	}

	/** Answers how many entries it wrote. */
	int write(Pages pages, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("X-Business-Date", this.run.businessDate().toString());
		if (this.isPublished) {
			response.setHeader("X-Run-Id", String.valueOf(this.run.id()));
		}
		response.setHeader("X-Rule-Version", this.ruleVersion);
		response.setHeader("X-Sites-Expected", String.valueOf(this.run.sitesExpected()));
		response.setHeader("X-Sites-Reporting", String.valueOf(this.run.sitesReporting()));
		try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180)) {
			csv.printRecord(Item.columns(this.list));
			int written = 0;
			var page = pages.after("", PAGE);
			while (!page.isEmpty()) {
				for (var item : page) {
					csv.printRecord(item.cells());
				}
				written += page.size();
				page = pages.after(page.get(page.size() - 1).subject(), PAGE);
			}
			return written;
		}
	}

	/** Reads the list in order of its subjects. */
	@FunctionalInterface
	interface Pages {

		List<Item> after(String subject, int limit);

	}

}
