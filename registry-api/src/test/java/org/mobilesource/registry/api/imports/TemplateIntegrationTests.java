package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class TemplateIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "holidays", "divisions", "companies", "trucks", "fleet", "sites", "stations",
			"engine-models", "machinery", "vessels", "inspections", "repairs", "penalties" })
	void theSampleRowWouldBeTaken(String feed) throws Exception {
		var report = dryRun(feed);

		assertThat(report.outcome()).isEqualTo("DONE");
		assertThat(report.unknownColumns()).isNull();
		assertThat(report.quarantinedByCode()).isEmpty();
		assertThat(report.loaded()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "remote-sensing", "black-smoke" })
	void theSampleRowOfASiteLacksNothingButTheSite(String feed) throws Exception {
		var report = dryRun(feed);

		assertThat(report.unknownColumns()).isNull();
		assertThat(report.outcome()).isEqualTo("HELD");
		assertThat(this.jdbc.sql("SELECT DISTINCT code FROM row_problem").query(String.class).list())
			.containsExactly("DWBH_UNKNOWN");
	}

	@Test
	void theWorkbookOffersTheCodesOfEveryCodeColumn() throws Exception {
		var parts = parts(get("trucks.xlsx").body());

		assertThat(parts.get("xl/workbook.xml")).contains("数据", "代码");
		assertThat(parts.get("xl/sharedStrings.xml")).contains("车辆识别代号", "LGGXZ4B00KZ900245", "大型汽车", "柴油", "港北区");
		assertThat(Pattern.compile("<dataValidation ").matcher(parts.get("xl/worksheets/sheet1.xml")).results())
			.hasSize(7);
	}

	@Test
	void thereIsNoTemplateOfWhatIsNoFeed() throws Exception {
		assertThat(get("bicycles.csv").statusCode()).isEqualTo(404);
	}

	private ImportReport dryRun(String feed) throws Exception {
		var file = Files.write(this.folder.resolve(feed + ".csv"), get(feed + ".csv").body());
		return this.importer.importFile(new ImportRequest(feed, file, LocalDate.of(2021, 3, 1),
				Instant.parse("2021-03-01T19:00:00Z"), true, false), ImportProgress.SILENT);
	}

	private HttpResponse<byte[]> get(String template) throws Exception {
		var client = SignedInClient.of(this.port);
		return client.send(client.request("/imports/templates/" + template), HttpResponse.BodyHandlers.ofByteArray());
	}

	private Map<String, String> parts(byte[] workbook) throws IOException {
		Map<String, String> parts = new HashMap<>();
		try (var zip = new ZipFile(Files.write(this.folder.resolve("template.xlsx"), workbook).toFile())) {
			for (var entry : zip.stream().toList()) {
				parts.put(entry.getName(), HtmlUtils
					.htmlUnescape(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
			}
		}
		return parts;
	}

}
