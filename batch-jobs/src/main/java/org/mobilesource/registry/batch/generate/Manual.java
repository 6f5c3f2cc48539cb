package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies beside the folders: how to read them, and what the lists have to say about
 * the boundary cases.
 */
record Manual(Nights nights, List<Plan.Expectation> expectations) {

	static final String EXPECTED = "expected.csv";

	private static final String TEXT = """
			# A fictitious city

			Everything here is invented: companies, trucks, plates, points, readings.

			Each folder is the inbox of one night and named by its business date D; load it with the clock at D + 1, 03:00,
			and in the order of the dates:

			    nightly --business-date D --inbox D --now (D+1)T03:00:00

			- `%s`: the registers and the history. Inspections, black smoke and readings of the past year; a sensing file
			  of the past bears the date of its rows. Cases opened here are due on %s, before the nights begin.
			- `%s`: a few exceedances more. Cases opened here are due on %s and overdue on the day after.
			- `%s` to `%s`: the nights, with the changes of the registers, the readings of the day, and late rows.

			`expected.csv`: what a list says about a boundary case as of a day. `subject` is the credit code, or the VIN on
			the list OVERDUE_REPAIR; `figure` is the number of diesel trucks, the exceeding trucks of all trucks, or the
			deadline. It holds for default parameters and is not complete: it names the days on which something turns. Boundary
			companies are called 边界…, those with misread plates 边界号牌误识…; search the files for their credit codes, or for the VIN or plate of a truck.

			`planted.csv`: every row that is bad or odd on purpose, with the physical line on which it starts (in the
			unpacked file), the code to be found first of all and what becomes of the row. An empty code: nothing to be found.
			A row without a line is about a file as a whole: HELD for its share of bad rows, or REFUSED.

			`obd.csv`: the trucks with an on-board terminal, what is odd about each, the rule that is to find it, if any, and the
			night by which it has what it needs. Rules are those of the default parameters.

			Points: speeds of `B450803001` are in m/s; `B450821001` is packed, cameras write GB18030 with CRLF or UTF-8 with a
			byte order mark, as `A450802001` does; the calibration of `C450881001` runs out on %s.

			The boundary cases are the same for every seed and come on top of the trucks asked for.
			""";

	void writeTo(Path out) throws IOException {
		Files.writeString(out.resolve("README.md"),
				String.format(TEXT, Nights.REGISTERS, Nights.REGISTERS.plusDays(30), Nights.NOTICES,
						Nights.NOTICES.plusDays(30), Nights.FIRST, this.nights.date(this.nights.count() - 1),
						Nights.march(15)));
		var header = List.of("list", "subject", "name", "business_date", "listed", "figure", "why");
		try (var file = new CsvFile(out.resolve(EXPECTED), CsvFile.Shape.PLAIN, header)) {
			for (Plan.Expectation each : this.expectations) {
				if (this.nights.reach(each.businessDate())) {
					file.write(List.of(each.list(), each.subject(), each.name(), each.businessDate().toString(),
							each.listed() ? "yes" : "no", each.figure(), each.why()));
				}
			}
		}
	}

}
