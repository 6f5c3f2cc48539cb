package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.reporting.NameMapper.Name;

/**
 * Rows as a workbook, every cell a text; a second sheet says when and by which filter, a
 * third what the codes are called in the reader's language. Rows leave the memory as they
 * are written.
 */
final class XlsxSheet implements ExportSheet {

	private static final int FLUSHED = 1_000;

	private final Workbook workbook;

	private final Worksheet rows;

	private final LocalDate today;

	private final Map<String, String> parameters;

	private final Map<String, List<Name>> codes;

	private int next = 1;

	XlsxSheet(OutputStream out, List<String> columns, LocalDate today, Map<String, String> parameters,
			Map<String, List<Name>> codes) {
		this.codes = Map.copyOf(codes);
		this.workbook = new Workbook(out, "registry", "1.0");
		this.rows = this.workbook.newWorksheet("数据");
		this.today = today;
		this.parameters = Map.copyOf(parameters);
		for (int i = 0; i < columns.size(); i++) {
			this.rows.value(0, i, columns.get(i));
		}
	}

	@Override
	public void add(List<@Nullable Object> cells) {
		for (int i = 0; i < cells.size(); i++) {
			var cell = cells.get(i);
			if (cell != null) {
				this.rows.inlineString(this.next, i, cell.toString());
			}
		}
		if (this.next++ % FLUSHED == 0) {
			try {
				this.rows.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.rows.finish();
		var about = this.workbook.newWorksheet("说明");
		about.value(0, 0, "截至 / as of");
		about.value(0, 1, this.today.toString());
		int row = 1;
		for (var parameter : this.parameters.entrySet()) {
			about.value(row, 0, parameter.getKey());
			about.value(row++, 1, parameter.getValue());
		}
		closeCodes();
		this.workbook.close();
	}

	private void closeCodes() {
		var sheet = this.workbook.newWorksheet("代码");
		int row = 0;
		for (var column : new TreeMap<>(this.codes).entrySet()) {
			for (var code : column.getValue()) {
				sheet.value(row, 0, column.getKey());
				sheet.value(row, 1, code.code());
				sheet.value(row++, 2, code.name());
			}
		}
	}

}
