package org.mobilesource.registry.batch.imports;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@RegistryTest
class EngineModelsFeedIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void modelsAreLoadedAndThoseThatCannotBeReckonedWithQuarantined() {
		var rows = Stream
			.concat(Stream.of("发动机型号,生产企业,扭矩口径,基准扭矩,最大净功率,WHTC循环功,资料来源", "甲6L,甲公司,INDICATED,1600,228,22.5,公开1",
					"乙9,,NET,2100,300.45,30.1234,公开2", "甲1,,NET,1,10,1,公开1", "甲9,,NET,20000,2000,500,公开1",
					"丙,,指示,1600,228,22.5,公开3", "丁,,NET,0,228,22.5,公开4", "戊,,NET,1600,9.9,22.5,公开5",
					"己,,NET,1600,228,0,公开6", "庚,,NET,,228,22.5,公开7", "辛,,NET,1600,228,22.5,", "壬,,,1600,228,22.5,公开9",
					"癸,,NET,20001,228,22.5,公开9", "子,,NET,1600,2000.1,22.5,公开9", "丑,,NET,1600,228,500.1,公开9"),
					IntStream.range(0, 44).mapToObj("试%02d,,NET,1600,228,22.5,公开8"::formatted))
			.toArray(String[]::new);

		var report = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).load("engine-models",
				"engine-models.csv", rows);

		assertThat(report.quarantinedByCode()).containsOnly(entry("UNKNOWN_CODE", 1L), entry("VALUE_OUT_OF_RANGE", 6L),
				entry("REQUIRED", 3L));
		assertThat(this.jdbc
			.sql("""
					SELECT CONCAT_WS(' ', engine_model, maker, torque, reference_torque_nm, max_power_kw, whtc_work_kwh, source)
					FROM engine_model WHERE source < '公开8' ORDER BY engine_model
					""")
			.query(String.class)
			.list()).containsExactly("乙9 NET 2100 300.5 30.124 公开2", "甲1 NET 1 10.0 1.000 公开1",
					"甲6L 甲公司 INDICATED 1600 228.0 22.500 公开1", "甲9 NET 20000 2000.0 500.000 公开1");
	}

}
