package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.db.watchlist.NearLineMapper.DueCase;
import org.mobilesource.registry.db.watchlist.NearLineMapper.NearRow;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mobilesource.registry.batch.watchlist.Nights.FIRM;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.companies;
import static org.mobilesource.registry.batch.watchlist.Nights.owned;
import static org.mobilesource.registry.batch.watchlist.Nights.sites;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/** Who is near a line after a night, and what would move it across. */
@RegistryTest
class NearLineIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private WatchListMapper lists;

	@Autowired
	private NearLineMapper near;

	@TempDir
	private Path folder;

	private Nights nights;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
	}

	@Test
	void twelveToFourteenTrucksAreNearElevenAndFifteenAreNot() {
		assertThat(firmsWith(11, WatchList.LARGE_FLEET)).isEmpty();
		assertThat(firmsWith(12, WatchList.LARGE_FLEET)).extracting(NearRow::part, NearRow::more)
			.containsExactly(tuple(12, 3));
		assertThat(firmsWith(14, WatchList.LARGE_FLEET)).extracting(NearRow::more).containsExactly(1);
		assertThat(firmsWith(15, WatchList.LARGE_FLEET)).isEmpty();
	}

	@Test
	void leasesThatBeginAndEndWithinThirtyDaysCrossTheLine() {
		this.nights.run("2021-03-01", companies(), trucks(17), owned(10),
				File.of("fleet", FLEET, vin(10) + "," + FIRM + ",LEASED,2021-03-11,2021-04-20",
						vin(11) + "," + FIRM + ",LEASED,2021-03-11,", vin(12) + "," + FIRM + ",LEASED,2021-03-12,",
						vin(13) + "," + FIRM + ",LEASED,2021-03-12,", vin(14) + "," + FIRM + ",LEASED,2021-03-31,"));

		var enters = firms("2021-03-01", WatchList.LARGE_FLEET).get(0);
		assertThat(enters.part()).isEqualTo(10);
		assertThat(enters.crossesOn()).isEqualTo("2021-03-31");
		assertThat(enters.crossesWith()).isEqualTo(15);
		this.nights.run("2021-03-31");
		var leaves = firms("2021-03-31", WatchList.LARGE_FLEET).get(0);
		assertThat(leaves.more()).isNull();
		assertThat(leaves.crossesOn()).isEqualTo("2021-04-20");
		assertThat(leaves.crossesWith()).isEqualTo(14);
	}

	@Test
	void aRowThirtyOneDaysAheadIsNotSeenYet() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(11),
				File.of("fleet", FLEET, vin(11) + "," + FIRM + ",LEASED,2021-04-01,",
						vin(12) + "," + FIRM + ",LEASED,2021-04-01,", vin(13) + "," + FIRM + ",LEASED,2021-04-01,",
						vin(14) + "," + FIRM + ",LEASED,2021-04-01,"));

		assertThat(firms("2021-03-01", WatchList.LARGE_FLEET)).isEmpty();
		this.nights.run("2021-03-02");
		assertThat(firms("2021-03-02", WatchList.LARGE_FLEET)).extracting(NearRow::crossesOn)
			.containsExactly(LocalDate.of(2021, 4, 1));
	}

	@Test
	void oneOfFiveNeedsOneMoreAndATruckWithOneReadingOverTheLimitIsNamed() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(5), owned(5),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-02-09 10:00:00,0"),
				File.of("remote-sensing", READING, reading("02", "桂RZZ002", "45"), reading("03", "桂RZZ003", "45"),
						reading("04", "桂RZZ003", "12"), reading("05", "桂RZZ001", "45")));

		assertThat(firms("2021-02-10", WatchList.HIGH_EXCEEDANCE)).singleElement().satisfies((firm) -> {
			assertThat(firm.part()).isEqualTo(1);
			assertThat(firm.whole()).isEqualTo(5);
			assertThat(firm.more()).isEqualTo(1);
			assertThat(firm.fewer()).isEqualTo(1);
			assertThat(firm.trucks()).containsExactly(vin(2));
		});
	}

	/** The lists stay as they were published; who is near them is known better. */
	@Test
	void aLateFileThatChangesNoListStillTellsWhoIsNear() {
		this.nights.run("2021-02-10", companies(), sites(), trucks(5), owned(5),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-02-09 10:00:00,0"));
		assertThat(firms("2021-02-10", WatchList.HIGH_EXCEEDANCE)).extracting(NearRow::trucks)
			.containsExactly(List.of());
		var published = this.lists.findRunOn(LocalDate.of(2021, 2, 10)).orElseThrow();

		this.nights.run("2021-02-10", File.of("remote-sensing", READING, reading("02", "桂RZZ002", "45")));

		assertThat(this.lists.findRunOn(LocalDate.of(2021, 2, 10))).contains(published);
		assertThat(firms("2021-02-10", WatchList.HIGH_EXCEEDANCE)).extracting(NearRow::trucks)
			.containsExactly(List.of(vin(2)));
	}

	@Test
	void aFirmWithoutAnyFindingIsNotNear() {
		assertThat(firmsWith(4, WatchList.HIGH_EXCEEDANCE)).isEmpty();
	}

	@Test
	void deadlinesOfTheNextSevenDaysAreNear() {
		this.nights.run("2021-01-10", companies(), trucks(20), owned(10),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-01-10 10:00:00,0"));

		assertThat(due("2021-02-01")).isEmpty();
		assertThat(due("2021-02-02")).extracting(DueCase::vin, DueCase::plate, DueCase::deadline)
			.containsExactly(tuple(vin(1), "桂RZZ001", LocalDate.of(2021, 2, 9)));
		assertThat(due("2021-02-09")).hasSize(1);
		assertThat(due("2021-02-10")).isEmpty();
	}

	private List<NearRow> firmsWith(int trucks, WatchList list) {
		RegistryTables.empty(this.jdbc);
		this.nights.run("2021-03-01", companies(), trucks(trucks), owned(trucks));
		return firms("2021-03-01", list);
	}

	private List<NearRow> firms(String date, WatchList list) {
		var run = this.lists.findRunOn(LocalDate.parse(date)).orElseThrow();
		var rows = this.near.findFirms(run.id(), list, 10, 0, Scope.CITY);
		assertThat(this.near.countFirms(run.id(), list, Scope.CITY)).isEqualTo(rows.size());
		return rows;
	}

	private List<DueCase> due(String date) {
		var day = LocalDate.parse(date);
		var cases = this.near.findDue(day, day.plusDays(7), BusinessTime.endOf(day), 10, 0, Scope.CITY);
		assertThat(this.near.countDue(day, day.plusDays(7), BusinessTime.endOf(day), Scope.CITY))
			.isEqualTo(cases.size());
		return cases;
	}

	private static String reading(String day, String plate, String opacity) {
		return "A45080200101202102%s080000,A450802001,01,2021-02-%s 08:00:00,0,%s,1,01,B,%s,0,36,0.3,95".formatted(day,
				day, plate, opacity);
	}

}
