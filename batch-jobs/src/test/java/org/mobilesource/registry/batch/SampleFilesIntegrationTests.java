package org.mobilesource.registry.batch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.vehicle.VinCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** The two sample files of the specification, row by row as its README lists them. */
@RegistryTest
class SampleFilesIntegrationTests {

	private static final String READINGS = "rs_A450802001_20210301.csv";

	private static final String CAPTURES = "rs_heiyan_D450803001_20210301.csv";

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
	void registerSitesAndTrucks() throws IOException {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.registry.load("sites", "sites.csv",
				"code,name,division,kind,longitude,latitude,slope,speed_unit,started_on",
				"A450802001,甲点,450802,A,109.60215,23.11840,1.2,KMH,2020-01-01",
				"B450802002,乙点,450802,B,,,0.8,MS,2020-01-01", "D450803001,丙点,450803,D,109.6,23.0,,KMH,2020-01-01");
		var trucks = this.registry.load("trucks", "trucks.csv", trucks());
		assertThat(trucks.loaded()).isEqualTo(trucks.read());
	}

	@Test
	void readingsFindTheirPlaces() throws IOException {
		var report = load("remote-sensing", READINGS);

		assertThat(counts(report)).containsExactly(60, 46, 0, 0, 1, 8, 5);
		assertThat(report.skippedByReason()).isEqualTo(Map.of("NOT_DIESEL", 5L));
		assertThat(quarantined(report)).containsExactly("17 PLATE_FORMAT", "19 UNKNOWN_CODE", "33 VALUE_OUT_OF_RANGE",
				"40 JLBH_CONFLICT", "41 JLBH_CONFLICT", "42 JLBH_TIME_MISMATCH", "43 TIME_IN_FUTURE",
				"59 COLUMN_COUNT");
	}

	@Test
	void readingsKeepTheirCodesAndValidity() throws IOException {
		load("remote-sensing", READINGS);

		assertThat(codes("remote_sensing_reading", "codes")).containsExactlyEntriesOf(SampleExpectations.readings());
	}

	@Test
	void readingsAreJudged() throws IOException {
		load("remote-sensing", READINGS);
		this.judging.judgeDue(null);

		assertThat(findings()).containsExactly("桂RZZ001 OPACITY CONFIRMED 4,48", "桂RZZ003 OPACITY CONFIRMED 9,50",
				"桂RZZ016 OPACITY PENDING_REVIEW 31,61", "桂RZZ023 OPACITY CONFIRMED 44,52");
	}

	@Test
	void aLateRowMakesTheChain() throws IOException {
		var lines = Files.readAllLines(resource(READINGS), StandardCharsets.UTF_8);
		var late = lines.get(43);
		assertThat(late).contains("桂RZZ023", "2021-02-28 23:58:41");
		var without = new ArrayList<>(lines);
		without.remove(43);
		this.registry.load("remote-sensing", READINGS, without.toArray(String[]::new));
		this.judging.judgeDue(null);
		assertThat(findings()).noneMatch((finding) -> finding.startsWith("桂RZZ023"));

		this.registry.load("remote-sensing", "rs_A450802001_20210301b.csv", lines.get(0), late);
		this.judging.judgeDue(null);

		assertThat(findings()).contains("桂RZZ023 OPACITY CONFIRMED 2,51");
	}

	@Test
	void theSameContentAgainChangesNothing() throws IOException {
		load("remote-sensing", READINGS);
		var again = load("remote-sensing", READINGS);
		var lines = new ArrayList<>(Files.readAllLines(resource(READINGS), StandardCharsets.UTF_8));
		lines.add("");
		var otherFile = this.registry.load("remote-sensing", READINGS, lines.toArray(String[]::new));

		assertThat(again.outcome()).isEqualTo("ALREADY_IMPORTED");
		assertThat(counts(again)).containsOnly(0);
		assertThat(counts(otherFile)).containsExactly(60, 0, 0, 46, 1, 8, 5);
	}

	@Test
	void capturesFindTheirPlaces() throws IOException {
		var report = load("black-smoke", CAPTURES);

		assertThat(counts(report)).containsExactly(25, 20, 0, 0, 1, 4, 0);
		assertThat(report.encoding()).isEqualTo("GB18030");
		assertThat(report.unknownColumns()).isEqualTo("BZ");
		assertThat(quarantined(report)).containsExactly("11 UNKNOWN_CODE", "17 VALUE_OUT_OF_RANGE", "23 TIME_IN_FUTURE",
				"27 COLUMN_COUNT");
		assertThat(codes("smoke_capture", "CONCAT(codes, IF(same_event, ' SAME_EVENT_SUSPECT', ''))"))
			.containsExactlyEntriesOf(SampleExpectations.captures());
	}

	@Test
	void capturesWaitForAPerson() throws IOException {
		load("black-smoke", CAPTURES);
		this.judging.judgeDue(null);

		assertThat(this.jdbc.sql("SELECT DISTINCT state FROM exceedance").query(String.class).list())
			.containsExactly("PENDING_REVIEW");
		assertThat(this.jdbc.sql("""
				SELECT s.import_line FROM exceedance AS x
				JOIN smoke_capture AS s ON s.record_no = x.source_key ORDER BY s.import_line""")
			.query(Integer.class)
			.list()).containsExactly(2, 3, 5, 6, 9, 14, 16, 19, 20, 22, 24, 25, 26);
	}

	private ImportReport load(String feed, String name) throws IOException {
		return this.registry.load(feed, resource(name));
	}

	private Path resource(String name) throws IOException {
		var file = this.folder.resolve(name);
		try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/samples/" + name))) {
			Files.write(file, stream.readAllBytes());
		}
		return file;
	}

	private static List<Integer> counts(ImportReport report) {
		return List.of(report.read(), report.loaded(), report.updated(), report.unchanged(), report.duplicate(),
				report.quarantined(), report.skipped());
	}

	private List<String> quarantined(ImportReport report) {
		return this.jdbc
			.sql("SELECT CONCAT(line, ' ', code) FROM row_problem WHERE import_id = ? ORDER BY line, ordinal")
			.param(report.importId())
			.query(String.class)
			.list();
	}

	private Map<Integer, String> codes(String table, String column) {
		Map<Integer, String> codes = new TreeMap<>();
		this.jdbc.sql("SELECT import_line, " + column + " AS codes, valid FROM " + table).query((row) -> {
			var sorted = Arrays.stream(row.getString("codes").split(" ")).sorted().toList();
			codes.put(row.getInt("import_line"),
					(row.getBoolean("valid") ? "" : "INVALID ") + String.join(" ", sorted).strip());
		});
		return codes;
	}

	private List<String> findings() {
		return this.jdbc.sql("""
				SELECT CONCAT(p.plate, ' ', m.quantity, ' ', x.state, ' ',
				  GROUP_CONCAT(r.import_line ORDER BY m.ordinal SEPARATOR ',')) AS finding
				FROM exceedance AS x
				JOIN truck_plate AS p ON p.vin = x.vin
				JOIN exceedance_member AS m ON m.exceedance_id = x.id
				JOIN remote_sensing_reading AS r ON r.record_no = m.record_no
				WHERE x.state <> 'VOIDED'
				GROUP BY x.id, p.plate, m.quantity, x.state
				ORDER BY finding""").query(String.class).list();
	}

	/**
	 * Every plate of both files with RLZL = B, as a truck with the plate type of its
	 * colour.
	 */
	private String[] trucks() throws IOException {
		List<String> lines = new ArrayList<>();
		lines.add("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division");
		Set<String> plates = new HashSet<>();
		for (var name : List.of(READINGS, CAPTURES)) {
			var encoding = name.equals(CAPTURES) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
			try (var reader = new InputStreamReader(Files.newInputStream(resource(name)), encoding);
					var rows = CSVFormat.RFC4180.builder().setHeader().setLenientEof(true).get().parse(reader)) {
				for (var row : rows) {
					truck(row, plates, lines);
				}
			}
		}
		return lines.toArray(String[]::new);
	}

	private static void truck(CSVRecord row, Set<String> plates, List<String> lines) {
		if (!row.isSet("RLZL") || !row.get("RLZL").equals("B") || !Set.of("0", "1").contains(row.get("CPYS"))) {
			return;
		}
		var plate = PlateCheck.normalise(row.get("HPHM"));
		boolean ordinary = plate.matches("桂R[A-HJ-NP-Z0-9]{5}");
		if (ordinary && plates.add(plate + row.get("CPYS"))) {
			var type = row.get("CPYS").equals("0") ? "02" : "01";
			lines.add("%s,%s,%s,%s,B,5,2019-05-05,450802".formatted(vin(lines.size()), plate, type,
					type.equals("02") ? "H31" : "H11"));
		}
	}

	private static String vin(int number) {
		var open = "LGGX4C45_KL%06d".formatted(number);
		return open.replace('_', VinCheck.checkDigit(open.replace('_', '0')));
	}

}
