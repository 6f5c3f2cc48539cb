package org.mobilesource.registry.batch.watchlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs nights of a small city for a test: files written as lines, changes read as
 * sentences.
 */
record Nights(Nightly nightly, WatchListMapper lists, Path folder) {

	static final String FIRM = "91450200198229141F";

	static final String TRUCKS = "vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division,status,status_from";

	static final String FLEET = "vin,credit_code,role,from,to";

	static final String INSPECTIONS = "report_no,vin,plate,plate_type,kind,tested_at,passed";

	/** The night of the date, with these files. */
	Nightly.Result run(String date, File... files) {
		var night = LocalDate.parse(date);
		var inbox = this.folder.resolve(date);
		try {
			Files.createDirectories(inbox);
			for (var file : files) {
				var feed = Files.createDirectories(inbox.resolve(file.feed()));
				Files.write(feed.resolve("f" + Math.abs(file.lines().hashCode()) + ".csv"), file.lines());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var result = this.nightly.run(night, inbox, BusinessTime.endOf(night).plus(Duration.ofHours(3)),
				ImportProgress.SILENT, (report) -> {
				});
		assertThat(result.files()).allMatch((report) -> report.is(ImportState.DONE) && report.quarantined() == 0);
		return result;
	}

	/** The changes of the night in the form "LARGE_FLEET ENTERED LEASE_STARTED". */
	List<String> changes(Nightly.Result result) {
		var causes = this.lists.findCauses(result.run().id(), Scope.CITY);
		return this.lists.findChanges(result.run().id(), Scope.CITY)
			.stream()
			.map((change) -> change.list() + " " + change.kind() + " "
					+ causes.stream()
						.filter((cause) -> cause.list() == change.list() && cause.subject().equals(change.subject()))
						.map((cause) -> cause.cause().name())
						.sorted()
						.collect(Collectors.joining(" ")))
			.toList();
	}

	/** Everything that a run published, as text. */
	String print(EvaluationRun run) {
		var all = new StringBuilder(run.toString()).append('\n');
		for (var list : WatchList.values()) {
			this.lists.findEntries(list, run.sequence(), null, "", Integer.MAX_VALUE, Scope.CITY).forEach((entry) -> {
				all.append(entry.entry()).append(entry.listedSince()).append('\n');
				this.lists.findEvidence(entry.id(), Scope.CITY)
					.forEach((fact) -> all.append("  ").append(fact).append('\n'));
			});
		}
		this.lists.findChanges(run.id(), Scope.CITY).forEach((change) -> all.append(change).append('\n'));
		this.lists.findCauses(run.id(), Scope.CITY).forEach((cause) -> all.append(cause).append('\n'));
		return all.toString();
	}

	static File companies() {
		return File.of("companies", "credit_code,name,division", FIRM + ",甲运输公司,450802");
	}

	static File sites() {
		return File.of("sites", "code,name,division,kind,speed_unit", "A450802001,甲点,450802,A,KMH",
				"D450802001,丁点,450802,D,KMH");
	}

	/** So many registered trucks. */
	static File trucks(int count) {
		List<String> lines = new ArrayList<>(List.of(TRUCKS));
		for (int i = 0; i < count; i++) {
			lines.add(truck(i, ",", ""));
		}
		return new File("trucks", lines);
	}

	static String truck(int number, String comma, String status) {
		return "%s,桂RZZ%03d,01,H11,B,5,2019-01-01,450802%s%s".formatted(vin(number), number, comma,
				status.isEmpty() ? "," : status);
	}

	/** So many of them owned by the firm. */
	static File owned(int count) {
		List<String> lines = new ArrayList<>(List.of(FLEET));
		for (int i = 0; i < count; i++) {
			lines.add(vin(i) + "," + FIRM + ",OWNED,2020-01-01,");
		}
		return new File("fleet", lines);
	}

	static String vin(int number) {
		return "LVT%014d".formatted(number);
	}

	/** A file of a feed. */
	record File(String feed, List<String> lines) {

		static File of(String feed, String... lines) {
			return new File(feed, List.of(lines));
		}

	}

}
