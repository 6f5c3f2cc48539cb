package org.mobilesource.registry.batch.watchlist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.cli.BatchJobsApplication;
import org.mobilesource.registry.batch.generate.CityGenerator;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.calendar.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A night that is killed at random points and started again ends as one that nobody
 * disturbed.
 */
@RegistryTest
class CrashIntegrationTests {

	private static final int KILLS = 3;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@TempDir
	private Path folder;

	@Test
	void aKilledNightRunAgainEndsAsAnUndisturbedOne() throws Exception {
		new CityGenerator(150, 1, 11).writeTo(this.folder.resolve("city"));
		var undisturbed = nights("undisturbed", new Random(), 0);
		long seed = 20210301L;

		var killed = nights("killed", new Random(seed), KILLS);

		assertThat(killed).as("seed %d", seed).isEqualTo(undisturbed);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run WHERE state <> 'DONE' AND finished_at IS NULL")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL")
			.query(Integer.class)
			.single()).isZero();
	}

	/** Runs the nights; the last one is killed so many times before it may end. */
	private String nights(String name, Random random, int kills) throws Exception {
		RegistryTables.empty(this.jdbc);
		var city = this.folder.resolve(name);
		FileSystemUtils.copyRecursively(this.folder.resolve("city"), city);
		for (var date : List.of("2021-01-25", "2021-02-03")) {
			var night = LocalDate.parse(date);
			this.nightly.run(night, city.resolve(date), BusinessTime.endOf(night), ImportProgress.SILENT, (report) -> {
			});
		}
		for (int i = 0; i < kills; i++) {
			kill(night(city, "2021-03-01"), random);
		}
		finish(night(city, "2021-03-01"));
		return state();
	}

	/** A real process of its own, on the database of this test. */
	private Process night(Path city, String date) throws IOException {
		var command = List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				"-Dregistry.home=target/it-home", "-Dregistry.inbox.quiet=0s", BatchJobsApplication.class.getName(),
				"nightly", "--business-date", date, "--inbox", city.resolve(date).toString(), "--now",
				"2021-03-02T03:00:00");
		var log = this.folder.resolve("night.log").toFile();
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
	}

	private void finish(Process night) throws Exception {
		assertThat(night.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(night.exitValue()).as(Files.readString(this.folder.resolve("night.log"))).isZero();
	}

	/**
	 * Kills it once it has stored a random number of rows more than it found, at the
	 * latest when it ends by itself.
	 */
	private void kill(Process night, Random random) throws Exception {
		int found = storedRows();
		int rows = 1 + random.nextInt(500);
		while (storedRows() < found + rows && !night.waitFor(20, TimeUnit.MILLISECONDS)) {
			continue;
		}
		night.destroyForcibly().waitFor();
	}

	private int storedRows() {
		return this.jdbc.sql("SELECT COALESCE(SUM(read_rows), 0) FROM import_run").query(Integer.class).single();
	}

	private String state() {
		var state = new StringBuilder();
		for (var query : List.of(
				"SELECT feed, file_name, state, read_rows, loaded, updated, unchanged, duplicate, quarantined, skipped "
						+ "FROM import_run ORDER BY feed, file_name",
				"SELECT i.file_name, p.line, p.ordinal, p.code FROM row_problem AS p "
						+ "JOIN import_run AS i ON i.id = p.import_id ORDER BY i.file_name, p.line, p.ordinal",
				"SELECT record_no, row_hash, codes, valid FROM remote_sensing_reading ORDER BY record_no",
				"SELECT record_no, row_hash, codes FROM smoke_capture ORDER BY record_no",
				"SELECT vin, row_hash, terminal_from FROM truck ORDER BY vin",
				"SELECT * FROM truck_plate ORDER BY vin, valid_from",
				"SELECT vin, credit_code, role, valid_from, valid_to FROM fleet_membership ORDER BY 1, 2, 3, 4",
				"SELECT vin, source, source_key, state, noticed_on FROM exceedance ORDER BY vin, source, source_key",
				"SELECT vin, deadline, cleared_at, state FROM repair_case ORDER BY vin, deadline, cleared_at",
				"SELECT business_date, attempt, sequence FROM evaluation_run ORDER BY sequence",
				"SELECT list, subject, first_sequence, last_sequence, listed_since, diesel_trucks, exceeding_trucks, "
						+ "total_trucks, deadline FROM watch_list_entry ORDER BY list, subject, first_sequence",
				"SELECT run_id - (SELECT MIN(id) FROM evaluation_run) AS run, list, subject, cause "
						+ "FROM list_change_cause ORDER BY run, list, subject, cause",
				"SELECT * FROM judging_due")) {
			this.jdbc.sql(query).query().listOfRows().forEach((row) -> state.append(row).append('\n'));
			state.append(File.separator).append('\n');
		}
		return state.toString();
	}

}
