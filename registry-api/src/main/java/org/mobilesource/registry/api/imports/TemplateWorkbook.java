package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.db.reporting.NameMapper.Name;

/**
 * The template of a feed as a workbook: a sheet to fill, whose code columns offer their
 * codes, and a sheet that says what the codes mean.
 */
record TemplateWorkbook(List<Column> columns, List<String> header, List<String> sample,
		Map<String, List<Name>> codeLists) {

	/** So many rows offer codes. */
	private static final int ROWS = 5_000;

	private static final double WIDTH = 18;

	void write(OutputStream out) throws IOException {
		try (var workbook = new Workbook(out, "registry", "1.0")) {
			var data = workbook.newWorksheet("数据");
			var codes = workbook.newWorksheet("代码");
			for (int i = 0; i < this.columns.size(); i++) {
				data.width(i, WIDTH);
				// As text, or a spreadsheet would drop the zeros of 01 and rewrite dates.
				data.style(i).format("@").set();
				data.value(0, i, this.header.get(i));
				data.style(0, i).bold().set();
				if (!this.sample.get(i).isEmpty()) {
					data.value(1, i, this.sample.get(i));
					data.style(1, i).format("@").set();
				}
			}
			int at = 0;
			for (int i = 0; i < this.columns.size(); i++) {
				var list = this.codeLists.getOrDefault(this.columns.get(i).name(), List.of());
				if (!list.isEmpty()) {
					data.range(1, i, ROWS, i).validateWithList(write(list, this.header.get(i), codes, at));
					at += 2;
				}
			}
			data.freezePane(0, 1);
		}
	}

	/** Writes a list into two columns, and answers where its codes stand. */
	private static Range write(List<Name> list, String title, Worksheet sheet, int column) {
		sheet.width(column + 1, WIDTH);
		sheet.value(0, column, title);
		sheet.style(0, column).bold().set();
		for (int i = 0; i < list.size(); i++) {
			sheet.value(i + 1, column, list.get(i).code());
			sheet.value(i + 1, column + 1, list.get(i).name());
		}
		return sheet.range(1, column, list.size(), column);
	}

}
