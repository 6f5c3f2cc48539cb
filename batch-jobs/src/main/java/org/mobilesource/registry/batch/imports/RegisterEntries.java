package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;

import org.mobilesource.registry.batch.imports.RegisterEntry.Answer;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;

/**
 * Takes rows that people enter by hand: they are a file of their own, understood, stored
 * and remembered as any other, so that a form and a file can never disagree.
 */
public class RegisterEntries {

	/**
	 * Makes the file of an entry different from that of another one that says the same.
	 */
	private static final String ENTRY = "entry";

	private final FileImporter importer;

	private final CodeMapper codes;

	private final PolicyMapper policies;

	private final Clock clock;

	private final Path folder;

	RegisterEntries(FileImporter importer, CodeMapper codes, PolicyMapper policies, Clock clock, Path folder) {
		this.importer = importer;
		this.codes = codes;
		this.policies = policies;
		this.clock = clock;
		this.folder = folder;
	}

	public List<Column> columns(String feed) {
		return this.importer.feed(feed).columns();
	}

	/** Stores the entry, unless it is wrong or a row is no longer what the person saw. */
	public Answer enter(RegisterEntry entry) throws IOException {
		return enter(this.importer.feed(entry.feed()), entry);
	}

	private <T> Answer enter(Feed<T> feed, RegisterEntry entry) throws IOException {
		var file = file(feed, entry);
		try {
			var problems = problems(feed, entry);
			if (!problems.isEmpty()) {
				return new Answer.Refused(problems);
			}
			var seen = seen(feed, entry);
			var before = new Answer.Stored(List.copyOf(seen.keySet()), null);
			var changed = changed(feed, seen);
			if (changed.isPresent()) {
				return this.importer.isImported(feed, file) ? before : changed.get();
			}
			var now = this.clock.instant();
			var report = this.importer.importFile(new ImportRequest(feed.name(), file, BusinessTime.dateOf(now), now,
					false, false, true, entry.person(), entry.reason(), seen), ImportProgress.SILENT);
			if (report.outcome().equals(ImportReport.ALREADY_IMPORTED)) {
				return before;
			}
			return report.is(ImportState.DONE) ? new Answer.Stored(before.keys(), report.importId())
					: changed(feed, seen).orElseThrow(
							() -> new IllegalStateException("The entry could not be stored: " + report.message()));
		}
		finally {
			Files.delete(file);
		}
	}

	private <T> List<Problem> problems(Feed<T> feed, RegisterEntry entry) {
		var rows = entry.rows().stream().map((row) -> row(feed, row)).toList();
		var parser = parser(feed);
		parser.prepare(rows);
		List<Problem> problems = new ArrayList<>();
		for (var row : rows) {
			if (parser.parse(row) instanceof Rejected<T> rejected) {
				problems.addAll(rejected.problems());
			}
		}
		return problems;
	}

	/** The versions that the person has seen, by key. */
	private <T> Map<String, String> seen(Feed<T> feed, RegisterEntry entry) {
		var parser = parser(feed);
		Map<String, String> seen = new LinkedHashMap<>();
		entry.rows().forEach((row) -> seen.put(parser.key(row(feed, row)).orElseThrow(), row.seen()));
		return seen;
	}

	private static <T> Optional<Answer> changed(Feed<T> feed, Map<String, String> seen) {
		var stored = feed.table().findByKeys(seen.keySet());
		return seen.entrySet()
			.stream()
			.filter((row) -> !RowVersion.of(row.getKey(), stored).equals(row.getValue()))
			.<Answer>map((row) -> new Answer.Changed(row.getKey()))
			.findFirst();
	}

	private <T> RowParser<T> parser(Feed<T> feed) {
		var now = this.clock.instant();
		var today = BusinessTime.dateOf(now);
		return feed.parser(new FileFacts(ENTRY, today, now, this.policies.policies(), this.codes.codes(today)));
	}

	private static CsvRow row(Feed<?> feed, RegisterEntry.Row row) {
		var names = feed.columns().stream().map(Column::name).toList();
		return new CsvRow(2, names.stream().map((name) -> row.values().getOrDefault(name, "")).toList(),
				Header.of(names, feed.columns()));
	}

	private Path file(Feed<?> feed, RegisterEntry entry) throws IOException {
		var columns = feed.columns().stream().map(Column::name).toList();
		var text = new StringBuilder(line(ENTRY, columns));
		for (var row : entry.rows()) {
			text.append(line(entry.id(), columns.stream().map((name) -> row.values().getOrDefault(name, "")).toList()));
		}
		Files.createDirectories(this.folder);
		return Files.writeString(this.folder.resolve(UUID.randomUUID() + "-entry.csv"), text);
	}

	private static String line(String first, List<String> others) {
		return CSVFormat.RFC4180.format(Stream.concat(Stream.of(first), others.stream()).toArray()) + "\r\n";
	}

}
