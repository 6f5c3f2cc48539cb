package org.mobilesource.registry.batch.watchlist;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.PreviewMapper;
import org.mobilesource.registry.db.watchlist.PreviewMapper.State;
import org.mobilesource.registry.db.watchlist.WatchListMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.batch.watchlist.Nights.FIRM;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.TRUCKS;
import static org.mobilesource.registry.batch.watchlist.Nights.companies;
import static org.mobilesource.registry.batch.watchlist.Nights.owned;
import static org.mobilesource.registry.batch.watchlist.Nights.sites;
import static org.mobilesource.registry.batch.watchlist.Nights.truck;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/** What a dry run says of the lists is what the next night publishes. */
@RegistryTest
@TestPropertySource(properties = "registry.preview.rows=3")
class ImportPreviewIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private ImportPreview preview;

	@Autowired
	private PreviewMapper previews;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	private Nights nights;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
	}

	@Test
	void theFifteenthTruckWouldPutTheFirmOnTheListAndNothingIsStored() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14));
		var before = tables();
		var fifteenth = File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-03-02,");

		long dryRun = dryRun(fifteenth);

		assertThat(tables()).isEqualTo(before);
		assertThat(changes(dryRun)).containsExactly("LARGE_FLEET ENTERED " + FIRM + " 甲运输公司 15 = 15 + 0");
		assertThat(this.nights.changes(this.nights.run("2021-03-02", fifteenth)))
			.containsExactly("LARGE_FLEET ENTERED FLEET_GREW");
	}

	@Test
	void aScrappedTruckWouldTakeTheFirmOffTheList() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(15));

		long dryRun = dryRun(File.of("trucks", TRUCKS, truck(3, ",", "E,2021-03-02")));

		assertThat(changes(dryRun)).containsExactly("LARGE_FLEET LEFT " + FIRM + " 甲运输公司 15 = 15 + 0");
	}

	@Test
	void readingsAreJudgedAsTheNightWouldJudgeThem() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4),
				File.of("remote-sensing", READING, reading("01", "41")));
		var second = File.of("remote-sensing", READING, reading("03", "42"));

		long dryRun = dryRun(second);

		assertThat(changes(dryRun)).containsExactly("HIGH_EXCEEDANCE ENTERED " + FIRM + " 甲运输公司 1/4");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM exceedance").query(Integer.class).single()).isZero();
		assertThat(this.nights.changes(this.nights.run("2021-02-11", second)))
			.containsExactly("HIGH_EXCEEDANCE ENTERED LATE_DATA");
	}

	@Test
	void whatChangesAnywayIsNotPutDownToTheFile() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(14),
				File.of("fleet", FLEET, vin(14) + "," + FIRM + ",LEASED,2021-03-02,"));

		assertThat(changes(dryRun(File.of("companies", "credit_code,name,division", "91110108551385082Q,乙公司,450803"))))
			.isEmpty();
	}

	@Test
	void aLargeFileIsNotTriedAndSaysSo() {
		long dryRun = dryRun(owned(4));

		var found = this.previews.find(dryRun).orElseThrow();
		assertThat(found.state()).isEqualTo(State.TOO_LARGE);
		assertThat(found.detail()).isEqualTo("3");
	}

	@Test
	void aFileThatHasChangedSinceIsNotTried() {
		var file = this.registry.write("f.csv", StandardCharsets.UTF_8, INSPECTIONS,
				"R1,,桂RZZ001,01,ROADSIDE,2021-02-01 10:00:00,0");
		long dryRun = this.registry.load("inspections", file, true, false).importId();
		this.registry.write("f.csv", StandardCharsets.UTF_8, INSPECTIONS,
				"R2,,桂RZZ001,01,ROADSIDE,2021-02-01 10:00:00,0");

		this.preview.compute(dryRun, file);

		assertThat(this.previews.find(dryRun).orElseThrow().state()).isEqualTo(State.FAILED);
	}

	private long dryRun(File file) {
		var path = this.registry.write("preview.csv", StandardCharsets.UTF_8, file.lines().toArray(String[]::new));
		long id = this.registry.load(file.feed(), path, true, false).importId();
		this.preview.compute(id, path);
		return id;
	}

	private List<String> changes(long dryRun) {
		assertThat(this.previews.find(dryRun).orElseThrow().state()).isEqualTo(State.COMPUTED);
		return this.previews.findChanges(dryRun)
			.stream()
			.map((change) -> String.join(" ", change.list().name(), change.kind().name(), change.subject(),
					change.subjectName(),
					(change.figuresAfter() != null) ? change.figuresAfter() : change.figuresBefore()))
			.toList();
	}

	private List<Object> tables() {
		return List.of(this.jdbc.sql("SELECT * FROM fleet_membership ORDER BY vin").query().listOfRows(),
				this.jdbc.sql("SELECT * FROM import_run WHERE NOT dry_run").query().listOfRows(),
				this.jdbc.sql("SELECT * FROM judging_due").query().listOfRows(),
				this.jdbc.sql("SELECT * FROM evaluation_run").query().listOfRows());
	}

	private static String reading(String day, String opacity) {
		return "A45080200101202102%s080000,A450802001,01,2021-02-%s 08:00:00,0,桂RZZ001,1,01,B,%s,0,36,0.3,95"
			.formatted(day, day, opacity);
	}

}
