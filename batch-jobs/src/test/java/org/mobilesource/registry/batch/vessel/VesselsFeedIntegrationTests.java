package org.mobilesource.registry.batch.vessel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.db.vessel.VesselRegisterMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.vessel.AgeMeasure;
import org.mobilesource.registry.domain.vessel.AgeState;
import org.mobilesource.registry.domain.vessel.ShipFacts;
import org.mobilesource.registry.domain.vessel.Water;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class VesselsFeedIntegrationTests {

	private static final String HEADER = "ship_id,name,mmsi,survey_no,ship_type,water,built_on,gross_tonnage,power,"
			+ "shore_power_receiver,owner,owner_credit_code,home_port,fishing,material,length_m";

	private static final String FULL = "cn2000-1234567,虚构货001,413860468,2000A1234567,0203,RIVER,2000-06-30,987,DIESEL,"
			+ "1,虚构航运有限公司,91450200198229141F,贵港,0,STEEL,58.80";

	private static final String SPARSE = "CN20050000011,虚构油002,,,0301,,2006-01-01,,,,张某,,,,,";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private VesselRegisterMapper register;

	@Autowired
	private VesselArchiveMapper archive;

	@Autowired
	private ShipTableMapper tables;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
	}

	@Test
	void storesEveryColumn() {
		var report = this.registry.load("vessels", "a.csv", HEADER, FULL, SPARSE);

		assertThat(report.loaded()).isEqualTo(2);
		assertThat(this.jdbc.sql("""
				SELECT CONCAT_WS(' ', ship_id, name, mmsi, survey_no, ship_type, water, built_on, gross_tonnage, power,
				  shore_power_receiver, owner, owner_credit_code, home_port, fishing, material, length_m, codes)
				FROM vessel ORDER BY ship_id
				""").query(String.class).list())
			.containsExactly("CN20001234567 虚构货001 413860468 2000A1234567 0203 RIVER 2000-06-30 987 DIESEL 1 虚构航运有限公司 "
					+ "91450200198229141F 贵港 0 STEEL 58.80 ", "CN20050000011 虚构油002 0301 2006-01-01 张某 ");
	}

	@Test
	void findsColumnsByTheirTitles() {
		var report = this.registry.load("vessels", "a.csv", "船舶识别号,船名,船舶种类,内河/沿海,建造完工日期,owner,受电设施,船籍港",
				"CN20001234567,虚构货001,0203,内河,2000-06-30,虚构航运有限公司,1,贵港");

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT CONCAT(water, shore_power_receiver, home_port) FROM vessel")
			.query(String.class)
			.single()).isEqualTo("RIVER1贵港");
	}

	@Test
	void quarantinesWhatCannotBe() {
		var lines = new String[] { HEADER, FULL, SPARSE, "CN2012123456,甲,,,0203,RIVER,2012-01-01,,,,乙,,,,,",
				"CN20221234567,甲,41386046,2012A12345,0200,LAKE,2012-13-01,-1,STEAM,2,乙,123,,x,GOLD,long",
				",,,,,,,,,,,,,,,x", "CN20201111110,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111111,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111112,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111113,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111114,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111115,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111116,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111117,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111118,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111119,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,,",
				"CN20201111120,甲,,,0203,RIVER,2020-01-01,,,,乙,,,,," };

		var report = this.registry.load("vessels", "a.csv", lines);

		assertThat(report.quarantined()).isEqualTo(3);
		assertThat(problems(4)).containsExactly("ship_id VID_FORMAT");
		assertThat(problems(5)).containsExactlyInAnyOrder("built_on DATE_FORMAT", "ship_id VID_FUTURE",
				"mmsi MMSI_FORMAT", "survey_no SURVEY_FORMAT", "ship_type UNKNOWN_CODE", "water UNKNOWN_CODE",
				"gross_tonnage VALUE_OUT_OF_RANGE", "power UNKNOWN_CODE", "shore_power_receiver UNKNOWN_CODE",
				"owner_credit_code USCC_FORMAT", "fishing UNKNOWN_CODE", "material UNKNOWN_CODE",
				"length_m NUMBER_FORMAT");
		assertThat(this.jdbc.sql("SELECT message_en FROM row_problem WHERE line = 5 AND column_name = 'power'")
			.query(String.class)
			.single()).contains("STEAM", "AMMONIA BATTERY BIODIESEL DIESEL DIESEL_ELECTRIC");
		assertThat(this.jdbc.sql("SELECT message_zh FROM row_problem WHERE line = 5 AND column_name = 'ship_type'")
			.query(String.class)
			.single()).contains("0200", "0101 0102 0103");
		assertThat(problems(6)).containsExactlyInAnyOrder("ship_id REQUIRED", "name REQUIRED", "ship_type REQUIRED",
				"built_on REQUIRED", "owner REQUIRED", "length_m NUMBER_FORMAT");
	}

	@Test
	void keepsWarningsWithTheRow() {
		this.registry.load("vessels", "a.csv", HEADER,
				"CN20121234567,甲,477123456,A01212345678,0203,RIVER,2011-05-01,,,,乙,91450200198229141G,,,,");

		assertThat(this.archive.findWarnings("CN20121234567", Scope.CITY))
			.hasValue("VID_BUILD_YEAR MMSI_CLASS SURVEY_LAYOUT USCC_CHECK");
	}

	@Test
	void correctsAndRecognisesRowsAgain() {
		this.registry.load("vessels", "a.csv", HEADER, FULL, SPARSE);

		var same = this.registry.load("vessels", "b.csv", HEADER, SPARSE, FULL, FULL);
		var renamed = this.registry.load("vessels", "c.csv", HEADER, FULL.replace("货001", "货新001"));

		assertThat(same.unchanged()).isEqualTo(2);
		assertThat(same.duplicate()).isEqualTo(1);
		assertThat(renamed.updated()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT JSON_UNQUOTE(JSON_EXTRACT(old_row, '$.name')) FROM superseded_row")
			.query(String.class)
			.list()).containsExactly("虚构货001");
	}

	@Test
	void isPagedThroughUnderTheNamesOfItsFeed() {
		this.registry.load("vessels", "a.csv", HEADER, FULL, SPARSE);

		var all = this.register.findRows(query(Map.of(), null, false), Scope.CITY);
		assertThat(all).extracting((row) -> row.get("row_key")).containsExactly("CN20001234567", "CN20050000011");
		assertThat(all.get(0)).containsKeys(HEADER.split(",")).containsKeys("row_version");
		assertThat(all.get(0).get("shore_power_receiver")).hasToString("1");
		assertThat(all.get(0).get("fishing")).hasToString("0");
		assertThat(all.get(1)).doesNotContainKeys("mmsi", "fishing", "length_m");
		assertThat(keys(query(Map.of(), "built_on", true))).containsExactly("CN20050000011", "CN20001234567");
		assertThat(keys(query(Map.of(), "name", true))).hasSize(2);
		for (var filter : Map
			.of("text", "货00", "owner", "虚构航运", "home_port", "贵港", "ship_type", "0200", "water", "RIVER", "power",
					"DIESEL")
			.entrySet()) {
			var query = query(Map.of(filter.getKey(), filter.getValue()), null, false);
			assertThat(keys(query)).as(filter.getKey()).containsExactly("CN20001234567");
			assertThat(this.register.count(query, Scope.CITY)).isEqualTo(1);
		}
		assertThat(keys(RegisterQuery.of("CN20050000011"))).containsExactly("CN20050000011");
	}

	@Test
	void countsSharesOfWhatIsKnown() {
		this.registry.load("vessels", "a.csv", HEADER, FULL, SPARSE,
				"CN20101234567,丙,413860468,,0211,RIVER,2010-06-30,,NONE,0,乙,,,,,",
				"CN20111234567,丁,,,0203,RIVER,2011-06-30,,LNG_DUAL,,乙,,,,,");

		var shares = this.archive.countShares(LocalDate.of(2021, 3, 1), Scope.CITY);

		assertThat(shares).isEqualTo(new VesselArchiveMapper.Shares(4, 1, 2, 1, 2));
		assertThat(this.archive.countShares(LocalDate.of(2011, 6, 29), Scope.CITY).vessels()).isEqualTo(3);
		assertThat(this.archive.findSharingMmsi("CN20101234567", "413860468", Scope.CITY)).hasSize(1);
		assertThat(this.archive.findBuiltBy(LocalDate.of(2010, 6, 30), Scope.CITY)).hasSize(3);
	}

	@Test
	void judgesByTheRowsInForceOnTheDay() {
		var ship = new ShipFacts("0203", Water.RIVER, LocalDate.of(2003, 1, 1), false, null, null);
		this.jdbc
			.sql("""
					INSERT INTO ship_age_limit (ship_class, water, region, measure, valid_from, years, legal_basis, certainty, note)
					VALUES (4, 'RIVER', '', 'OLD_FROM', '2021-01-01', 17, 'test', 'C', '')
					""")
			.update();
		try {
			assertThat(this.tables.ages(LocalDate.of(2020, 12, 31), "GUANGXI").of(ship).state())
				.isEqualTo(AgeState.NORMAL);
			assertThat(this.tables.ages(LocalDate.of(2021, 1, 1), "GUANGXI").of(ship).state()).isEqualTo(AgeState.OLD);
		}
		finally {
			this.jdbc.sql("DELETE FROM ship_age_limit WHERE valid_from = '2021-01-01'").update();
		}
		var ages = this.tables.ages(LocalDate.of(2021, 1, 1), "GUANGXI");
		assertThat(ages.types()).hasSize(78);
		assertThat(ages.fishing().limits()).hasSize(26);
		assertThat(ages.lowest(AgeMeasure.FORCED_SCRAP_FROM)).hasValue(25);
		assertThat(this.tables.findPowers(LocalDate.of(2021, 1, 1))).hasSize(12);
	}

	private static RegisterQuery query(Map<String, String> filters, @Nullable String sort, boolean descending) {
		return new RegisterQuery(List.of(), filters, null, null, sort, descending, 10, 0);
	}

	private List<Object> keys(RegisterQuery query) {
		return this.register.findRows(query, Scope.CITY).stream().map((row) -> row.get("row_key")).toList();
	}

	private List<String> problems(int line) {
		return this.jdbc.sql("SELECT CONCAT(column_name, ' ', code) FROM row_problem WHERE line = ?")
			.param(line)
			.query(String.class)
			.list();
	}

}
