package org.mobilesource.registry.api.register;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.reporting.NameMapper.Name;

/** Where the rows of an export go, one after the other. */
public interface ExportSheet extends Closeable {

	/**
	 * A sheet that is the answer.
	 * @param format csv or xlsx
	 * @param filters which rows it has, by name
	 * @param codes what codes are called, by column
	 */
	static ExportSheet open(String format, List<String> columns, LocalDate today, Map<String, String> filters,
			Map<String, List<Name>> codes, HttpServletResponse response) throws IOException {
		if (format.equals("csv")) {
			response.setContentType("text/csv;charset=UTF-8");
			return new CsvSheet(response.getOutputStream(), columns);
		}
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		return new XlsxSheet(response.getOutputStream(), columns, today, filters, codes);
	}

	void add(List<@Nullable Object> cells);

}
