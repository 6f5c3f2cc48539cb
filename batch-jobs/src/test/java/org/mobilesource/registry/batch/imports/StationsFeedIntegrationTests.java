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
class StationsFeedIntegrationTests {

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
	void stationsAreLoadedAndUnknownCodesQuarantined() {
		var rows = Stream.concat(
				Stream.of("机构编号,机构名称,机构类别,行政区划,统一社会信用代码,检定有效期", "4508001,甲检测站,I,450802,91450200198229141F,2021-12-31",
						"4508002,丙站,X,450802,,", "4508003,丁站,I,450802,123,"),
				IntStream.range(4, 11).mapToObj((i) -> "450800%d,乙维修厂,M,450803,,".formatted(i)))
			.toArray(String[]::new);

		var report = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).load("stations",
				"stations.csv", rows);

		assertThat(report.loaded()).isEqualTo(8);
		assertThat(report.quarantinedByCode()).containsOnly(entry("UNKNOWN_CODE", 1L), entry("USCC_FORMAT", 1L));
		assertThat(this.jdbc
			.sql("SELECT CONCAT_WS(' ', code, kind, calibrated_until, status) FROM station ORDER BY code LIMIT 2")
			.query(String.class)
			.list()).containsExactly("4508001 I 2021-12-31 ACTIVE", "45080010 M ACTIVE");
	}

}
