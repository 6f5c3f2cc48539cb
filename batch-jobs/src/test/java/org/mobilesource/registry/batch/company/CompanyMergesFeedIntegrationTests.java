package org.mobilesource.registry.batch.company;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.domain.company.CompanyMerge;
import org.mobilesource.registry.domain.company.CompanyMerge.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@RegistryTest
class CompanyMergesFeedIntegrationTests {

	private static final String COMPANY = "91450200198229141F";

	private static final String DUPLICATE = "91110108551385082Q";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@Autowired
	private CompanyMergeMapper merges;

	@TempDir
	private Path folder;

	private Registry registry;

	@BeforeEach
	void twoCompanies() {
		RegistryTables.empty(this.jdbc);
		this.registry = new Registry(this.folder, this.importer, this.judging, Registry.NIGHT);
		this.registry.load("companies", "companies.csv", "credit_code,name,division", COMPANY + ",甲,450802",
				DUPLICATE + ",乙,450802");
	}

	@Test
	void aMergeIsTakenBackAndItsFormerStateIsKnown() {
		load("1.csv", DUPLICATE + "," + COMPANY + ",,重复登记");
		long merged = lastImport();
		load("2.csv", DUPLICATE + "," + COMPANY + ",SPLIT,两家企业");

		assertThat(this.merges.findMerges())
			.containsExactly(new CompanyMerge(DUPLICATE, COMPANY, Status.SPLIT, "两家企业"));
		assertThat(this.merges.findMergesAfter(merged))
			.containsExactly(new CompanyMerge(DUPLICATE, COMPANY, Status.MERGED, "重复登记"));
		assertThat(this.merges.findMergesAfter(merged - 1)).isEmpty();
		assertThat(this.merges.findMergesAfter(lastImport())).isEqualTo(this.merges.findMerges());
	}

	@Test
	void mergesThatCannotBeAreQuarantined() {
		assertThat(load("1.csv", DUPLICATE + "," + COMPANY + ",,重复登记").loaded()).isOne();

		assertThat(load("2.csv", COMPANY + "," + DUPLICATE + ",,反过来").quarantinedByCode())
			.containsOnly(entry("MERGE_CIRCULAR", 1L));
		assertThat(load("3.csv", COMPANY + "," + COMPANY + ",,自己").quarantinedByCode())
			.containsOnly(entry("MERGE_CIRCULAR", 1L));
		assertThat(load("4.csv", COMPANY + ",91450803MAX0000012,,无此企业").quarantinedByCode())
			.containsOnly(entry("COMPANY_UNKNOWN", 1L));
		assertThat(load("5.csv", COMPANY + "," + DUPLICATE + ",,").quarantinedByCode())
			.containsOnly(entry("REQUIRED", 1L));
	}

	private ImportReport load(String name, String row) {
		return this.registry.load("company-merges", name, "credit_code,merged_into,status,reason", row);
	}

	private long lastImport() {
		return this.jdbc.sql("SELECT MAX(id) FROM import_run").query(Long.class).single();
	}

}
