package org.mobilesource.registry.batch.watchlist;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.generate.CityGenerator;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.rescue.RescueQueueMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thirty nights of the generated city: every entry that its files prove, every change
 * explained, every night kept.
 */
@RegistryTest
class GeneratedCityIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private WatchListMapper lists;

	@Autowired
	private RescueQueueMapper rescue;

	@TempDir
	private Path city;

	@Test
	void everyNightSaysWhatTheFilesProve() throws IOException {
		RegistryTables.empty(this.jdbc);
		new CityGenerator(60, 30, 7).writeTo(this.city);
		Map<LocalDate, EvaluationRun> runs = new LinkedHashMap<>();
		Map<LocalDate, String> asPublished = new LinkedHashMap<>();

		for (var night : nights()) {
			var result = this.nightly.run(night, this.city.resolve(night.toString()),
					BusinessTime.endOf(night).plus(Duration.ofHours(3)), ImportProgress.SILENT, (report) -> {
					});
			runs.put(night, result.run());
			asPublished.put(night, print(result.run()));
		}

		assertThat(unexpectedEntries(runs)).isEmpty();
		assertThat(unexpectedRows()).isEmpty();
		assertThat(unexpectedAlarms()).isEmpty();
		assertThat(clones()).as("the planted pair alone, and no finding rests on it")
			.containsExactly("IMPOSSIBLE_SPEED 2021-03-05 21:00 21:08 OPEN 0");
		assertThat(waiting()).as("the misread plates alone wait for a person, and no finding rests on them")
			.containsExactlyInAnyOrder("REMOTE_SENSING 2021-03-12 A450802001 0",
					"REMOTE_SENSING 2021-03-12 A450804001 0", "REMOTE_SENSING 2021-03-14 A450804001 0",
					"BLACK_SMOKE 2021-03-16 D450881001 0", "BLACK_SMOKE 2021-03-18 D450881001 0");
		runs.values().forEach(this::assertChangesExplainTheDifference);
		runs.forEach((night, run) -> assertThat(print(run)).isEqualTo(asPublished.get(night)));
		assertSameDataAgainChangeNothing(runs);
	}

	private List<LocalDate> nights() throws IOException {
		try (var folders = Files.list(this.city)) {
			return folders.filter(Files::isDirectory)
				.map((folder) -> LocalDate.parse(folder.getFileName().toString()))
				.sorted()
				.toList();
		}
	}

	/** Rows of expected.csv that the lists contradict. */
	private List<String> unexpectedEntries(Map<LocalDate, EvaluationRun> runs) throws IOException {
		List<String> wrong = new ArrayList<>();
		for (var row : read(this.city.resolve("expected.csv"))) {
			var run = runs.get(LocalDate.parse(row.get("business_date")));
			var list = WatchList.valueOf(row.get("list"));
			var entry = this.lists.findEntry(list, row.get("subject"), run.sequence(), Scope.CITY);
			boolean listed = row.get("listed").equals("yes");
			boolean sameFigure = entry.isEmpty() || switch (list) {
				case LARGE_FLEET -> row.get("figure").equals(String.valueOf(entry.get().dieselTrucks()));
				case HIGH_EXCEEDANCE, OVERDUE_REPAIR -> row.get("figure").equals(entry.get().entry().figures());
			};
			if (entry.isPresent() != listed || !sameFigure) {
				wrong.add(row.get("list") + " " + row.get("subject") + " " + row.get("business_date") + " "
						+ row.get("why") + ": " + entry.map((found) -> found.entry().figures()).orElse("not listed"));
			}
		}
		return wrong;
	}

	/** Rows of planted.csv that did not find the place they are to find. */
	private List<String> unexpectedRows() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (var row : read(this.city.resolve("planted.csv"))) {
			var expected = row.get("result");
			boolean right = switch (expected) {
				case "QUARANTINED" -> words(problems(row)).contains(row.get("code"));
				case "LOADED" ->
					codes(row) != null && (row.get("code").isEmpty() || words(codes(row)).contains(row.get("code")));
				case "SKIPPED", "DUPLICATE" -> codes(row) == null && problems(row).isEmpty();
				default -> state(row).equals(expected);
			};
			if (!right) {
				wrong.add(row + " → " + codes(row) + " " + problems(row));
			}
		}
		return wrong;
	}

	/**
	 * Rows of obd.csv whose rule did not hit by their night, and the honest truck's
	 * alarms. Files carry no time of receipt, which rule Q6 needs.
	 */
	private List<String> unexpectedAlarms() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (var row : read(this.city.resolve("obd.csv"))) {
			var alarms = this.jdbc
				.sql("SELECT CONCAT(rule, ' ', first_day) FROM obd_alarm WHERE vin = ? ORDER BY rule, first_day")
				.param(row.get("vin"))
				.query(String.class)
				.list();
			var rule = row.get("rule");
			boolean right = rule.isEmpty() ? !row.get("case").equals("HONEST") || alarms.isEmpty()
					: rule.equals("Q6") || alarms.stream()
						.anyMatch(
								(alarm) -> alarm.startsWith(rule) && alarm.compareTo(rule + " " + row.get("by")) <= 0);
			if (!right) {
				wrong.add(row + " → " + alarms);
			}
		}
		return wrong;
	}

	/** Suspected clones, each with how many findings rest on its records. */
	private List<String> clones() {
		return this.jdbc.sql("""
				SELECT CONCAT_WS(' ', s.kind, DATE_FORMAT(s.seen_at + INTERVAL 8 HOUR, '%Y-%m-%d %H:%i'),
				  DATE_FORMAT(s.other_at + INTERVAL 8 HOUR, '%H:%i'), s.state,
				  (SELECT COUNT(*) FROM exceedance_member AS m WHERE m.record_no IN (s.record_no, s.other_no)))
				FROM clone_suspect AS s
				""").query(String.class).list();
	}

	/**
	 * Records of the nights that wait for a plate, each with how many findings rest on
	 * it.
	 */
	private List<String> waiting() {
		var nights = new RescueQueueMapper.Filter(null, null, BusinessTime.startOf(LocalDate.of(2021, 3, 1)),
				BusinessTime.startOf(LocalDate.of(2021, 4, 1)), BigDecimal.ONE, false);
		return this.rescue.find(nights, 1_000, 0, Scope.CITY)
			.stream()
			.map((one) -> one.source() + " " + one.day() + " " + one.siteCode() + " "
					+ this.jdbc.sql("SELECT COUNT(*) FROM exceedance_member WHERE record_no = ?")
						.param(one.recordNo())
						.query(Long.class)
						.single())
			.toList();
	}

	private static Set<String> words(@Nullable String text) {
		return (text == null) ? Set.of() : Set.copyOf(List.of(text.split(" ")));
	}

	private String problems(CSVRecord row) {
		return this.jdbc.sql("""
				SELECT COALESCE(GROUP_CONCAT(p.code SEPARATOR ' '), '') FROM row_problem AS p
				JOIN import_run AS i ON i.id = p.import_id WHERE i.file_name = ? AND p.line = ?""")
			.params(row.get("file"), row.get("line"))
			.query(String.class)
			.single();
	}

	/** The codes of the loaded row, null when none was loaded from that line. */
	private @Nullable String codes(CSVRecord row) {
		var table = row.get("feed").equals("black-smoke") ? "smoke_capture" : "remote_sensing_reading";
		return this.jdbc
			.sql("SELECT GROUP_CONCAT(r.codes SEPARATOR ' ') FROM " + table
					+ " AS r JOIN import_run AS i ON i.id = r.import_id WHERE i.file_name = ? AND r.import_line = ?")
			.params(row.get("file"), row.get("line"))
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private String state(CSVRecord row) {
		return this.jdbc.sql("SELECT state FROM import_run WHERE file_name = ?")
			.param(row.get("file"))
			.query(String.class)
			.single();
	}

	/**
	 * Yesterday's list and the changes make today's list, and no change lacks a cause.
	 */
	private void assertChangesExplainTheDifference(EvaluationRun run) {
		var previous = (run.previousRunId() != null) ? this.lists.findRun(run.previousRunId()) : null;
		var causes = this.lists.findCauses(run.id(), Scope.CITY);
		for (var list : WatchList.values()) {
			Set<String> expected = new TreeSet<>();
			if (previous != null) {
				expected.addAll(subjects(list, previous.orElseThrow()));
			}
			for (var change : this.lists.findChanges(run.id(), Scope.CITY)) {
				if (change.list() == list) {
					assertThat(switch (change.kind()) {
						case ENTERED -> expected.add(change.subject());
						case LEFT -> expected.remove(change.subject());
						case CHANGED -> expected.contains(change.subject());
					}).isTrue();
					assertThat(causes)
						.anyMatch((cause) -> cause.list() == list && cause.subject().equals(change.subject()));
				}
			}
			assertThat(subjects(list, run)).isEqualTo(expected);
		}
	}

	private Set<String> subjects(WatchList list, EvaluationRun run) {
		return this.lists.findEntries(list, run.sequence(), null, "", Integer.MAX_VALUE, Scope.CITY)
			.stream()
			.map(WatchListMapper.ListedEntry::subject)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String print(EvaluationRun run) {
		return new Nights(this.nightly, this.lists, this.city).print(run);
	}

	private void assertSameDataAgainChangeNothing(Map<LocalDate, EvaluationRun> runs) throws IOException {
		var last = runs.keySet().stream().max(LocalDate::compareTo).orElseThrow();
		for (var night : List.of(last, last.minusDays(3))) {
			var again = this.nightly.run(night, this.city.resolve(night.toString()),
					BusinessTime.endOf(night).plus(Duration.ofHours(4)), ImportProgress.SILENT, (report) -> {
					});
			assertThat(again.isNew()).isFalse();
			assertThat(again.run()).isEqualTo(runs.get(night));
		}
	}

	private static List<CSVRecord> read(Path file) throws IOException {
		try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}

}
