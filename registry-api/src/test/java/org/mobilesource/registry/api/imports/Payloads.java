package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.batch.imports.RowTrial;

/**
 * Files of every feed whose columns hold what attackers write: whatever a column accepts
 * is stored, whatever it does not is left in quarantine.
 */
record Payloads(FileImporter importer, RowTrial trial, FeedCatalogue feeds, Path folder) {

	static final List<String> ALL = List.of("=cmd|'/c calc'!A0", "<img src=x onerror=pwned=1>",
			"\"><script>pwned=1</script>", "{{1234*5678}}", "${1234*5678}", "[[${1234*5678}]]",
			"*{T(java.lang.Runtime)}", "\" onfocus=\"pwned=1", "'-pwned-'", "javascript:pwned=1", "\u202e=1+1", "＝1+1",
			"+1+cmd|' /C calc'!A0", "@SUM(1+1)", "</td></tr><svg onload=pwned=1>", "__${1234*5678}__::.x", "a\u0000b");

	private static final int ROUNDS = 4;

	private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	/**
	 * Imports the sample row of every feed, and then so often another one with its keys
	 * that each column has held several payloads, and neighbours different ones.
	 */
	List<Planted> plant() throws IOException {
		List<Planted> planted = new ArrayList<>();
		plain("companies", "credit_code,name,division", "91110108551385082Q,示例二公司,450802");
		plain("sites", "code,name,division", "D450802999,示例抓拍点,450802");
		for (var feed : this.feeds.names()) {
			var columns = this.feeds.columns(feed);
			var sample = Sample.of(feed).row(columns);
			importRows(feed, 0, columns, List.of(sample));
			for (int round = 1; round <= ROUNDS; round++) {
				plant(feed, round, columns, sample, planted);
			}
		}
		return planted;
	}

	private void plant(String feed, int round, List<Column> columns, List<String> sample, List<Planted> planted)
			throws IOException {
		List<String> row = new ArrayList<>(sample);
		List<List<String>> rejected = new ArrayList<>();
		for (int i = 0; i < sample.size(); i++) {
			var payload = ALL.get((i + 4 * round) % ALL.size());
			var tried = new ArrayList<>(row);
			tried.set(i, payload);
			if (this.trial.problems(feed, feed + ".csv", names(columns), tried).isEmpty()) {
				row.set(i, payload);
				planted.add(new Planted(feed, columns.get(i).name(), payload));
			}
			else {
				rejected.add(tried);
			}
		}
		importRows(feed, round, columns, List.of(row));
		importRows(feed, -round, columns, rejected);
	}

	/** What the samples speak of. */
	private void plain(String feed, String header, String row) throws IOException {
		var file = Files.writeString(this.folder.resolve(feed + ".csv"), header + "\n" + row + "\n");
		this.importer.importFile(new ImportRequest(feed, file, DAY, NOW, false, true), ImportProgress.SILENT);
	}

	/** A payload also stands in the header and in the name of the file. */
	private void importRows(String feed, int round, List<Column> columns, List<List<String>> rows) throws IOException {
		var lines = new StringBuilder(line(names(columns), ALL.get(Math.abs(round) % ALL.size())));
		rows.forEach((row) -> lines.append(line(row, "")));
		var file = Files.writeString(this.folder.resolve(feed + "<img src=x onerror=pwned=1>" + round + ".csv"), lines);
		this.importer.importFile(new ImportRequest(feed, file, DAY, NOW, false, false, true, "office",
				"<img src=x onerror=pwned=1>", Map.of()), ImportProgress.SILENT);
	}

	private static List<String> names(List<Column> columns) {
		return columns.stream().map(Column::name).toList();
	}

	private static String line(List<String> cells, String last) {
		return CSVFormat.RFC4180.format(Stream.concat(cells.stream(), Stream.of(last)).toArray()) + "\r\n";
	}

	/** A payload that a column has taken. */
	record Planted(String feed, String column, String payload) {
	}

}
