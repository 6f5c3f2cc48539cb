package org.mobilesource.registry.batch.machinery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.generate.CityGenerator;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.machinery.MachineMapper;
import org.mobilesource.registry.db.machinery.MachineRegisterMapper;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.domain.access.Scope;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class MachineryFeedIntegrationTests {

	private static final String HEADER = "registration_no,pin,machine_type,model,maker,manufactured_on,fuel,"
			+ "emission_stage,power_kw,engine_model,engine_no,owner,owner_credit_code,division,positioned,terminal_no,"
			+ "status";

	private static final String REGISTERED = "3ga000001,SN-20180055,EXC,ZX-215,甲重工,2018-05-01,B,3,110.5,M1,E1,"
			+ "甲建设公司,91450200198229141F,450802,1,T-1,";

	private static final String UNREGISTERED = ",LGX00000PNA000001,LDR,,,2023-02-01,B,4,162,,,乙建设公司,,450803,,,";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private MachineRegisterMapper register;

	@Autowired
	private MachineMapper machines;

	@Autowired
	private TransactionTemplate transaction;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
	}

	@Test
	void loadsMachinesUnderTheirNumberOrCode() {
		var report = this.registry.load("machinery", "a.csv", HEADER, REGISTERED, UNREGISTERED);

		assertThat(report.loaded()).isEqualTo(2);
		assertThat(this.jdbc.sql("SELECT * FROM machine WHERE machine_key = '3-GA000001'").query().singleRow())
			.containsEntry("pin", "SN-20180055")
			.containsEntry("positioned", 1)
			.containsEntry("status", "IN_USE")
			.containsEntry("codes", "")
			.containsEntry("owner_credit_code", "91450200198229141F");
		assertThat(this.jdbc
			.sql("SELECT here_since FROM machine WHERE machine_key = 'LGX00000PNA000001' AND registration_no IS NULL")
			.query(String.class)
			.single()).isEqualTo("2021-03-01");
	}

	@Test
	void keepsWarningsAndTurnsAwayWhatCannotBe() {
		var report = this.registry.load("machinery", "a.csv", HEADER,
				"6-GA000001,,EXC,,,2017-05-01,B,2,100,,,甲,,450802,,,",
				"3-GA00001,P1,EXC,,,2017-05-01,B,3,100,,,甲,,450802,,,", ",,EXC,,,2017-05-01,B,3,100,,,甲,,450802,,,",
				",P2,XXX,,,2017-05-01,F,5,100,,,甲,,450899,2,,AWAY", ",P3,EXC,,,2017-05-01,,3,,,,,,450802,,,",
				REGISTERED, UNREGISTERED, ",P5,EXC,,,2017-05-01,B,3,100,,,甲,,450802,,,");

		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(this.jdbc.sql("SELECT CONCAT(line, ' ', code) FROM row_problem ORDER BY line, ordinal")
			.query(String.class)
			.list()).containsExactly("3 NRMM_FORMAT", "4 REQUIRED", "5 UNKNOWN_CODE", "5 UNKNOWN_CODE",
					"5 UNKNOWN_CODE", "5 UNKNOWN_CODE", "5 UNKNOWN_CODE", "5 UNKNOWN_CODE", "6 REQUIRED", "6 REQUIRED",
					"6 REQUIRED");
		assertThat(this.jdbc.sql("SELECT message_en FROM row_problem WHERE code = 'UNKNOWN_CODE'")
			.query(String.class)
			.list()).anyMatch((message) -> message.contains("1 2 3 4 D X"))
			.anyMatch((message) -> message.contains("IN_USE MOVED_OUT SCRAPPED STOPPED"));

		this.registry.load("machinery", "b.csv", HEADER, "6-GA000001,,EXC,,,2017-05-01,B,2,100,,,甲,,450802,,,");
		assertThat(codes("6-GA000001")).isEqualTo("NRMM_LOOSE NRMM_STAGE STAGE_LOW");
	}

	@Test
	void followsAMachineFromItsCodeToItsNumber() {
		this.registry.load("machinery", "a.csv", HEADER, UNREGISTERED);
		this.registry.load("machinery", "b.csv", HEADER, "4-GG000001" + UNREGISTERED);
		assertThat(keys()).containsExactly("4-GG000001");

		var report = this.registry.load("machinery", "c.csv", HEADER, UNREGISTERED.replace("162", "163"));

		assertThat(report.updated()).isEqualTo(1);
		assertThat(keys()).containsExactly("4-GG000001");
		assertThat(this.jdbc.sql("SELECT power_kw FROM machine").query(Double.class).single()).isEqualTo(163);
		assertThat(this.jdbc.sql(
				"SELECT JSON_VALUE(old_row, '$.row_key') FROM superseded_row WHERE row_key = '4-GG000001' ORDER BY import_id")
			.query(String.class)
			.list()).containsExactly("LGX00000PNA000001", "4-GG000001");
	}

	@Test
	void storesAMachineOnceThatAFileNamesWithAndWithoutItsNumber() {
		this.registry.load("machinery", "a.csv", HEADER, "4-GG000001" + UNREGISTERED, UNREGISTERED);

		assertThat(keys()).containsExactly("4-GG000001");
	}

	@Test
	void warnsOfANumberOnAnotherActiveMachine() {
		this.registry.load("machinery", "a.csv", HEADER, REGISTERED);
		this.registry.load("machinery", "b.csv", HEADER, REGISTERED.replace("SN-20180055", "SN-20180056"));
		assertThat(codes("3-GA000001")).isEqualTo("NRMM_DUPLICATE");

		this.jdbc.sql("UPDATE machine SET status = 'MOVED_OUT'").update();
		this.registry.load("machinery", "c.csv", HEADER, REGISTERED.replace("SN-20180055", "SN-20180057"));

		assertThat(codes("3-GA000001")).isEmpty();
		assertThat(this.jdbc.sql("SELECT status FROM machine").query(String.class).single()).isEqualTo("MOVED_OUT");
	}

	@Test
	void showsTheRegisterUnderTheNamesOfTheFeed() {
		this.registry.load("machinery", "a.csv", HEADER, REGISTERED, UNREGISTERED);

		var all = new RegisterQuery(List.of(), Map.of(), null, null, "power_kw", true, 10, 0);
		assertThat(this.register.findRows(all, Scope.CITY)).extracting((row) -> row.get("row_key"))
			.containsExactly("LGX00000PNA000001", "3-GA000001");
		assertThat(this.register.findRows(RegisterQuery.of("3-GA000001"), Scope.CITY).get(0))
			.containsKeys(HEADER.split(","))
			.containsEntry("positioned", 1)
			.containsKey("row_version");
		for (var sort : List.of("registration_no", "owner", "manufactured_on", "power_kw")) {
			for (var descending : List.of(true, false)) {
				var query = new RegisterQuery(List.of(), Map.of("text", "LGX", "division", "450803", "machine_type",
						"LDR", "emission_stage", "4", "status", "IN_USE"), null, null, sort, descending, null, 0);
				assertThat(this.register.count(query, Scope.CITY)).isEqualTo(1);
				assertThat(this.register.findRows(query, Scope.CITY)).hasSize(1);
			}
		}
		this.transaction.executeWithoutResult((status) -> this.register.stream(all, Scope.CITY,
				(row) -> assertThat(row.getResultObject()).containsKey("owner")));
	}

	@Test
	void findsMachinesByOwnerAndByWhoUsesThem() {
		this.registry.load("machinery", "a.csv", HEADER, REGISTERED, UNREGISTERED);
		this.jdbc
			.sql("INSERT INTO machine_application (id, state, submitted_at, user_name) "
					+ "VALUES (7, 'ISSUED', '2021-01-01', '丙施工队')")
			.update();
		this.jdbc.sql("UPDATE machine SET application_id = 7 WHERE machine_key = '3-GA000001'").update();

		assertThat(keysOf("乙建设")).containsExactly("LGX00000PNA000001");
		assertThat(keysOf("丙施工")).containsExactly("3-GA000001");
		assertThat(keysOf("建设公司")).containsExactly("3-GA000001", "LGX00000PNA000001");
	}

	@Test
	void takesTheMachinesOfTheGeneratedCity() throws IOException {
		new CityGenerator(60, 1, 7).writeTo(this.folder);

		var report = this.registry.load("machinery",
				this.folder.resolve("2021-01-25/machinery/machinery_20210125.csv"));

		assertThat(report.loaded()).isEqualTo(7);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM machine WHERE codes <> ''").query(Integer.class).single())
			.isZero();
	}

	@Test
	void readsTheDatedTables() {
		assertThat(this.machines.findStageStarts()).hasSize(4);
		assertThat(this.machines.findSmokeLimits()).hasSize(9);
	}

	private List<Object> keysOf(String owner) {
		var query = new RegisterQuery(List.of(), Map.of("owner", owner), null, null, null, false, 10, 0);
		return this.register.findRows(query, Scope.CITY).stream().map((row) -> row.get("row_key")).toList();
	}

	private List<String> keys() {
		return this.jdbc.sql("SELECT machine_key FROM machine ORDER BY machine_key").query(String.class).list();
	}

	private String codes(String key) {
		return this.jdbc.sql("SELECT codes FROM machine WHERE machine_key = ?").param(key).query(String.class).single();
	}

}
