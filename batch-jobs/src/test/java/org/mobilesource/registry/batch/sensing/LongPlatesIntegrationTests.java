package org.mobilesource.registry.batch.sensing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a camera read is kept as it was sent, blanks included, and has 40 characters at
 * most. {@code 桂R12345} has 7.
 */
@RegistryTest
class LongPlatesIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void registerSites() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.registry.load("sites", "sites.csv", "code,name,division,kind,speed_unit,started_on",
				"A450802001,甲点,450802,A,KMH,2020-01-01", "D450803001,丙点,450803,D,KMH,2020-01-01");
	}

	@Test
	void aReadingWithTooManyBlanksAroundItsPlateIsQuarantined() {
		load("remote-sensing", "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL",
				"A4508020010120210301060%03d,A450802001,01,2021-03-01 06:00:%02d,1,%s,1,B",
				List.of(" ".repeat(33) + "桂R12345", " ".repeat(34) + "桂R12345", "桂R12345" + "\u3000".repeat(40)));

		assertThat(problems()).containsExactly("3 HPHM TEXT_TOO_LONG", "4 HPHM TEXT_TOO_LONG");
		assertThat(plates("remote_sensing_reading")).containsExactly("2 40 桂R12345");
	}

	@Test
	void whatTheReviewerEnteredDoesNotExcuseWhatTheCameraRead() {
		load("black-smoke", "JLBH,DWBH,JCXBH,JCSJ,PDJG,plate_by_reviewer,HPHM,CPYS,RLZL,LGMHD",
				"D4508030010120210301060%03d,D450803001,01,2021-03-01 06:00:%02d,0,桂R12345,%s,1,B,2",
				List.of("X".repeat(40), "X".repeat(41), "X" + "\u3000".repeat(40)));

		assertThat(problems()).containsExactly("3 HPHM TEXT_TOO_LONG", "4 HPHM TEXT_TOO_LONG");
		assertThat(plates("smoke_capture")).containsExactly("2 40 桂R12345");
	}

	/** Released, since most of its rows are bad. */
	private void load(String feed, String header, String row, List<String> plates) {
		List<String> lines = new ArrayList<>(List.of(header));
		for (var plate : plates) {
			lines.add(row.formatted(lines.size(), lines.size(), plate));
		}
		var file = this.registry.write("a.csv", StandardCharsets.UTF_8, lines.toArray(String[]::new));

		assertThat(this.registry.load(feed, file, false, true).outcome()).isEqualTo("DONE");
	}

	private List<String> problems() {
		return this.jdbc.sql("SELECT CONCAT_WS(' ', line, column_name, code) FROM row_problem ORDER BY line, ordinal")
			.query(String.class)
			.list();
	}

	private List<String> plates(String table) {
		return this.jdbc.sql("SELECT CONCAT_WS(' ', import_line, CHAR_LENGTH(plate_raw), plate) FROM " + table)
			.query(String.class)
			.list();
	}

}
