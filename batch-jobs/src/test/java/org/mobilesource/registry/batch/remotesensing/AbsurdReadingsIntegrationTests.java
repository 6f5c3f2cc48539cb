package org.mobilesource.registry.batch.remotesensing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Values that no device can mean spoil their own row at most, never its file. */
@RegistryTest
class AbsurdReadingsIntegrationTests {

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
		this.registry.load("sites", "sites.csv", "code,name,division,kind,slope,speed_unit,started_on",
				"A450802001,甲点,450802,A,1.2,KMH,2020-01-01", "B450802002,乙点,450802,B,1.2,MS,2020-01-01");
	}

	/**
	 * In m/s, v: 0.000305·v³ + (0.213 + 9.81·sin 1.2° + 1.1·a)·v. At 999 km/h about 6,700
	 * kW/t; at 5,350 km/h, with v³ = 3.28 thousand million, above a million.
	 */
	@ParameterizedTest(name = "{0} km/h and {1} m/s²: {2}")
	@CsvSource({ "999, 0.2, VSP_RANGE", "5350, 0.2, VSP_UNKNOWN", "9999, 0.2, VSP_UNKNOWN", "9999, 999, VSP_UNKNOWN",
			"-5350, 0.2, VSP_UNKNOWN", "-9999, -999, VSP_UNKNOWN" })
	void aPowerThatNoVehicleHasIsUnknown(String speed, String acceleration, String code) {
		var report = load("rs_A450802001_20210301.csv",
				List.of(row(1, Map.of("CLSD", speed, "CLJSD", acceleration, "VSP", "5.8")), row(2, Map.of())));

		assertThat(report.loaded()).isEqualTo(2);
		assertThat(this.jdbc
			.sql("SELECT CONCAT_WS(' ', import_line, valid, vsp_kw_per_t IS NULL, codes LIKE CONCAT('%', ?, '%'))"
					+ " FROM remote_sensing_reading ORDER BY import_line")
			.param(code)
			.query(String.class)
			.list()).containsExactly(code.equals("VSP_UNKNOWN") ? "2 0 1 1" : "2 0 0 1", "3 1 0 0");
	}

	/** Read as m/s, 9999 is 3.6³ or 47 times as far from the 5.8 kW/t that was sent. */
	@Test
	void anAbsurdSpeedSaysNothingAboutItsUnit() {
		var report = load("rs_B450802002_20210301.csv", List.of(at("B450802002", row(1, Map.of("CLSD", "9999"))),
				at("B450802002", row(2, Map.of("CLSD", "8.77")))));

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.loaded()).isEqualTo(2);
	}

	@Test
	void aPowerThatIsNoNumberSaysNothingAboutTheUnit() {
		var report = load("rs_A450802001_20210301.csv", List.of(row(1, Map.of("VSP", "abc"))));

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.loaded()).isEqualTo(1);
	}

	/**
	 * Everything that can be odd about one row; codes that exclude these are left out.
	 */
	@Test
	void aReadingBearsAsManyCodesAsThereAreOddities() {
		this.registry.load("sites", "expired.csv",
				"code,name,division,kind,slope,speed_unit,started_on,calibrated_until",
				"B450802001,丙点,450802,B,1.2,KMH,2020-01-01,2020-12-31");
		this.registry.load("trucks", "trucks.csv",
				"vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division",
				"LVT00000000000001,桂RZZ102,01,H11,B,5,2019-01-01,450802");
		var odd = row(1, Map.of("DWBH", "B450802001", "HPHM", "桂rZZ102", "CPYS", "0", "HPZL", "77", "SBZXD", "10"));
		odd.putAll(Map.of("FX", "abc", "DDJD", "0", "DDWD", "0", "CLSD", "0", "COJG", "0", "HCJG", "0", "NOJG", "0"));
		odd.putAll(Map.of("FS", "99", "HJWD", "-50", "SD", "99.9", "DQY", "-1", "CDPD", "80"));
		odd.putAll(Map.of("VSP", "50", "CO2JG", "5", "BTGDXZ", "", "NOXZ", "999"));

		var report = load("rs_A450802001_20210303.csv", List.of(odd));

		assertThat(report.loaded()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT codes FROM remote_sensing_reading").query(String.class).single().split(" "))
			.containsExactlyInAnyOrder("JLBH_DWBH_MISMATCH", "FILE_SITE_MIXED", "TIME_LATE", "PLATE_NORMALISED",
					"COLOUR_REGISTER_MISMATCH", "PLATE_TYPE", "PLATE_LOW_CONFIDENCE", "NUMBER_FORMAT", "COORD_ZERO",
					"SPEED_ZERO", "NO_PLUME", "WIND_HIGH", "TEMP_RANGE", "RH_RANGE", "PRESSURE_RANGE", "SLOPE_RANGE",
					"CALIBRATION_EXPIRED", "VSP_MISMATCH", "CO2_MISMATCH", "RATIO_MISMATCH", "LIMIT_MISSING",
					"LIMIT_DIFFERS");
	}

	private ImportReport load(String name, List<Map<String, String>> rows) {
		var header = String.join(",", rows.get(0).keySet());
		return this.registry.load("remote-sensing", name,
				Stream.concat(Stream.of(header), rows.stream().map((row) -> String.join(",", row.values())))
					.toArray(String[]::new));
	}

	/** A sound row, valid and within the limits, but for the values that are given. */
	private static Map<String, String> row(int second, Map<String, String> given) {
		Map<String, String> row = new LinkedHashMap<>();
		List.of("JLBH=A4508020010120210301060%03d".formatted(second), "DWBH=A450802001", "YCXBH=01",
				"JCSJ=2021-03-01 06:00:%02d".formatted(second), "PDJG=1", "HPHM=桂RZZ102", "CPYS=1", "HPZL=01", "RLZL=B",
				"COCO2=0.0093", "HCCO2=2.21", "NOCO2=23.43", "CO2JG=14.95", "COJG=0.14", "HCJG=33.05", "NOJG=350.36",
				"BTGDJG=14.23", "LGMHD=0", "NOXZ=1500", "BTGDXZ=30", "HDXZ=1", "CLSD=31.57", "CLJSD=0.20", "VSP=5.80",
				"FS=0.8", "FX=234", "HJWD=15.9", "SD=90.4", "DQY=101.1", "CDPD=1.2", "DDJD=109.6", "DDWD=23.1",
				"SBZXD=92")
			.forEach((value) -> row.put(value.split("=")[0], value.split("=")[1]));
		row.putAll(given);
		return row;
	}

	private static Map<String, String> at(String site, Map<String, String> row) {
		row.put("DWBH", site);
		row.compute("JLBH", (column, number) -> site + String.valueOf(number).substring(site.length()));
		return row;
	}

}
