package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.batch.watchlist.Nights.FIRM;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.owned;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/** Duplicates of companies are merged and parted again, and the lists follow. */
@RegistryTest
class MergedCompaniesIntegrationTests {

	private static final String DUPLICATE = "91110108551385082Q";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	private Nights nights;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
	}

	/** 10 and 6 trucks, one of them with both: 15 of one company. */
	@Test
	void fleetsOfDuplicatesCountTogetherEachTruckOnce() {
		this.nights.run("2021-03-01", twoCompanies(), trucks(15), owned(10), ownedByDuplicate(9, 15));

		assertThat(changes("2021-03-02", merge("MERGED"))).containsExactly("LARGE_FLEET ENTERED IDENTITY_MERGED");
		assertThat(listed(WatchList.LARGE_FLEET)).containsExactly(FIRM + " 15");
		assertThat(changes("2021-03-03", merge("SPLIT"))).containsExactly("LARGE_FLEET LEFT IDENTITY_SPLIT");
		assertThat(listed(WatchList.LARGE_FLEET)).isEmpty();
	}

	/** 15 trucks of the duplicate go over to the company that stays. */
	@Test
	void aListedDuplicateLeavesAndItsCompanyEnters() {
		this.nights.run("2021-03-01", twoCompanies(), trucks(15), ownedByDuplicate(0, 15));
		assertThat(listed(WatchList.LARGE_FLEET)).containsExactly(DUPLICATE + " 15");

		assertThat(changes("2021-03-02", merge("MERGED")))
			.containsExactlyInAnyOrder("LARGE_FLEET ENTERED IDENTITY_MERGED", "LARGE_FLEET LEFT IDENTITY_MERGED");
		assertThat(listed(WatchList.LARGE_FLEET)).containsExactly(FIRM + " 15");
		assertThat(changes("2021-03-03", merge("SPLIT")))
			.containsExactlyInAnyOrder("LARGE_FLEET ENTERED IDENTITY_SPLIT", "LARGE_FLEET LEFT IDENTITY_SPLIT");
		assertThat(listed(WatchList.LARGE_FLEET)).containsExactly(DUPLICATE + " 15");
	}

	/** 1 of 4 is 25.0 %; with 2 clean trucks more 1 of 6 is 16.7 %. */
	@Test
	void theShareOfExceedingTrucksIsThatOfTheWholeCompany() {
		this.nights.run("2021-03-01", twoCompanies(), trucks(6), owned(4), ownedByDuplicate(4, 6),
				File.of("inspections", INSPECTIONS, "R1,,桂RZZ001,01,ROADSIDE,2021-03-01 10:00:00,0"));
		assertThat(listed(WatchList.HIGH_EXCEEDANCE)).containsExactly(FIRM + " null");

		assertThat(changes("2021-03-02", merge("MERGED"))).containsExactly("HIGH_EXCEEDANCE LEFT IDENTITY_MERGED");
		assertThat(changes("2021-03-03", merge("SPLIT"))).containsExactly("HIGH_EXCEEDANCE ENTERED IDENTITY_SPLIT");
	}

	/** A truck that comes with the merge's night has its own cause. */
	@Test
	void aMergeThatDecidesNothingIsNoCause() {
		this.nights.run("2021-03-01", twoCompanies(), trucks(15), owned(14));

		assertThat(changes("2021-03-02", merge("MERGED"),
				File.of("fleet", FLEET, vin(14) + "," + FIRM + ",OWNED,2021-03-02,")))
			.containsExactly("LARGE_FLEET ENTERED FLEET_GREW");
	}

	/** What files bring for the duplicate's code later counts for the company. */
	@Test
	void laterRowsOfADuplicateCountForItsCompany() {
		this.nights.run("2021-03-01", twoCompanies(), trucks(15), owned(14), merge("MERGED"));

		assertThat(changes("2021-03-02",
				File.of("fleet", FLEET, vin(14) + "," + DUPLICATE + ",LEASED,2021-03-02,2021-03-03")))
			.containsExactly("LARGE_FLEET ENTERED LEASE_STARTED");
		assertThat(changes("2021-03-03")).containsExactly("LARGE_FLEET LEFT LEASE_ENDED");
	}

	private List<String> changes(String date, File... files) {
		return this.nights.changes(this.nights.run(date, files));
	}

	private List<String> listed(WatchList list) {
		var run = this.lists.findCurrentRun().orElseThrow();
		return this.jdbc
			.sql("SELECT CONCAT(subject, ' ', COALESCE(diesel_trucks, 'null')) FROM watch_list_entry "
					+ "WHERE list = ? AND first_sequence <= ? AND last_sequence >= ? ORDER BY subject")
			.param(list.name())
			.param(run.sequence())
			.param(run.sequence())
			.query(String.class)
			.list();
	}

	private static File twoCompanies() {
		return File.of("companies", "credit_code,name,division", FIRM + ",甲运输公司,450802", DUPLICATE + ",甲运输有限公司,450802");
	}

	private static File ownedByDuplicate(int first, int end) {
		var rows = IntStream.range(first, end).mapToObj((i) -> vin(i) + "," + DUPLICATE + ",OWNED,2020-01-01,");
		return new File("fleet", Stream.concat(Stream.of(FLEET), rows).toList());
	}

	private static File merge(String status) {
		return File.of("company-merges", "credit_code,merged_into,status,reason",
				DUPLICATE + "," + FIRM + "," + status + ",重复登记");
	}

}
