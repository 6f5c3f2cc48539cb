package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;

import org.mobilesource.registry.batch.imports.RegisterEntry.Answer;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Takes rows that people enter by hand: each is a file of one row, understood, stored and
 * remembered as any other, so that a form and a file can never disagree.
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

	/**
	 * Stores the entry, unless it is wrong or the row is no longer what the person saw.
	 */
	public Answer enter(RegisterEntry entry) throws IOException {
		return enter(this.importer.feed(entry.feed()), entry);
	}

	private <T> Answer enter(Feed<T> feed, RegisterEntry entry) throws IOException {
		var file = file(feed, entry);
		try {
			if (this.importer.isImported(feed, file)) {
				return new Answer.Stored(key(feed, entry));
			}
			var problems = problems(feed, entry);
			if (!problems.isEmpty()) {
				return new Answer.Refused(problems);
			}
			var key = key(feed, entry);
			if (!version(feed, key).equals(entry.seen())) {
				return new Answer.Changed(key);
			}
			var now = this.clock.instant();
			var report = this.importer.importFile(new ImportRequest(feed.name(), file, BusinessTime.dateOf(now), now,
					false, true, entry.person(), entry.seen()), ImportProgress.SILENT);
			if (report.is(ImportState.DONE)) {
				return new Answer.Stored(key);
			}
			if (!version(feed, key).equals(entry.seen())) {
				return new Answer.Changed(key);
			}
			throw new IllegalStateException("The entry could not be stored: " + report.message());
		}
		finally {
			Files.delete(file);
		}
	}

	private <T> List<Problem> problems(Feed<T> feed, RegisterEntry entry) {
		var row = row(feed, entry);
		var parser = parser(feed);
		parser.prepare(List.of(row));
		if (parser.parse(row) instanceof Rejected<T> rejected) {
			return rejected.problems();
		}
		return List.of();
	}

	private static <T> String version(Feed<T> feed, String key) {
		return feed.table()
			.findByKeys(List.of(key))
			.stream()
			.filter((stored) -> key.equals(stored.get("row_key")))
			.map(RowVersion::of)
			.findFirst()
			.orElse(RowVersion.NONE);
	}

	private <T> String key(Feed<T> feed, RegisterEntry entry) {
		return parser(feed).key(row(feed, entry)).orElseThrow();
	}

	private <T> RowParser<T> parser(Feed<T> feed) {
		var now = this.clock.instant();
		return feed.parser(new FileFacts(ENTRY, BusinessTime.dateOf(now), now,
				new Policies(this.policies.findParameters(), Map.of()), this.codes.codes()));
	}

	private static CsvRow row(Feed<?> feed, RegisterEntry entry) {
		var names = feed.columns().stream().map(Column::name).toList();
		return new CsvRow(2, names.stream().map((name) -> entry.values().getOrDefault(name, "")).toList(),
				Header.of(names, feed.columns()));
	}

	private Path file(Feed<?> feed, RegisterEntry entry) throws IOException {
		List<String> header = new ArrayList<>(List.of(ENTRY));
		List<String> cells = new ArrayList<>(List.of(entry.id()));
		for (var column : feed.columns()) {
			header.add(column.name());
			cells.add(entry.values().getOrDefault(column.name(), ""));
		}
		Files.createDirectories(this.folder);
		var text = CSVFormat.RFC4180.format(header.toArray()) + "\r\n" + CSVFormat.RFC4180.format(cells.toArray())
				+ "\r\n";
		return Files.writeString(this.folder.resolve(UUID.randomUUID() + "-entry.csv"), text);
	}

}
