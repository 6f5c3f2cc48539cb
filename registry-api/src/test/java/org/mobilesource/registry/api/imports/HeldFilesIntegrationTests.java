package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.AuditRows;
import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A person releases or refuses what is held, without sending it again. */
@PagesTest
class HeldFilesIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@TempDir
	private Path folder;

	/** What no upload has brought, nor a test before on another server. */
	private final String content = ImportDialog.file(ImportDialog.BAD, 5)
		.replace("示例运输公司0", "示例运输公司" + UUID.randomUUID());

	private Page page;

	private ImportDialog dialog;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.page = chromium.newPage(this.port);
		this.dialog = new ImportDialog(this.page, this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void aFileThatANightHoldsIsReleasedFromItsFolder() throws IOException {
		long held = hold();
		var delivered = Files.createDirectories(Path.of("target/it-home/inbox/held/companies"))
			.resolve("2-companies_night.csv");
		Files.writeString(delivered, this.content);

		this.dialog.open("/imports/" + held);
		decide("#release button[type=submit]:not(#refuse)");

		assertThat(this.page.locator("#open")).hasText("3");
		assertThat(this.companies()).isEqualTo(5);
		this.dialog.open("/imports/" + held);
		assertThat(this.page.locator("#verdict")).containsText("office 于 ");
		assertThat(this.page.locator("#verdict")).containsText("放行：已电话核实");
		assertThat(this.page.locator("#successor")).containsText("新增 5，更新 0，隔离 3");
		assertThat(this.page.locator("#release")).hasCount(0);
		assertThat(AuditRows.of(this.jdbc)).contains("office DECISION import:" + held);
		Files.delete(delivered);
	}

	@Test
	void aHeldFileIsRefusedForGood() {
		this.dialog.upload("companies.csv", ImportDialog.file(ImportDialog.BAD, 5));
		assertThat(this.page.locator("#preview")).hasCount(0);
		decide("#refuse");

		assertThat(this.page.locator("#progress .chip").first()).hasText("拒收");
		assertThat(this.page.locator("#verdict")).containsText("拒收：已电话核实");
		assertThat(this.page.locator("#message")).containsText("8 行中有 3 行错误");
		assertThat(this.page.locator("#release")).hasCount(0);
		assertThat(this.companies()).isZero();
		var token = this.page.locator("input[name=_csrf]").first().getAttribute("value");
		var again = this.page.request().post(this.page.url() + "/release?reason=b&_csrf=" + token);
		assertThat(again.status()).isEqualTo(409);
		assertThat(AuditRows.details(this.jdbc, "DECISION")).anyMatch((detail) -> detail.contains("/refuse"))
			.allMatch((detail) -> !detail.contains(token));
		assertThat(AuditRows.details(this.jdbc, "OUTCOME")).last().asString().contains("\"status\":409");
	}

	@Test
	void withoutItsContentThePageSaysWhatToDo() {
		this.dialog.open("/imports/" + hold());

		assertThat(this.page.locator("#release")).containsText("再次上传同一文件");
		assertThat(this.page.locator("#release button")).hasCount(1);
		assertThat(this.page.locator("#refuse")).isVisible();
	}

	private void decide(String button) {
		this.page.fill("#reason", "已电话核实");
		this.page.click(button);
	}

	private long hold() {
		try {
			var file = Files.writeString(this.folder.resolve("companies_night.csv"), this.content);
			return this.importer
				.importFile(new ImportRequest("companies", file, LocalDate.of(2021, 3, 1),
						Instant.parse("2021-03-01T19:00:00Z"), false, false), ImportProgress.SILENT)
				.importId();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int companies() {
		return this.jdbc.sql("SELECT COUNT(*) FROM company").query(Integer.class).single();
	}

}
