package org.mobilesource.registry.api.imports;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.RegistryTables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Real requests above the limit, of which a server would swallow only 2 MB by itself. */
@Tag("web")
@PagesTest
@TestPropertySource(properties = "registry.uploads.limit=1MB")
class UploadTooLargeIntegrationTests {

	private static final String FOUR_MEGABYTES = "91450802MAX0000001,甲,450802\n".repeat(130_000);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aProgramIsToldByAProblem() throws Exception {
		var answer = post("application/json");

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"UPLOAD_TOO_LARGE\"", "\"limitBytes\":1048576", "1024 KB");
	}

	@Test
	void aBrowserShowsAPageAndNothingIsRecorded() {
		RegistryTables.empty(this.jdbc);
		try (var chromium = new Chromium(); var page = chromium.newPage(this.port)) {
			var dialog = new ImportDialog(page, this.port);
			dialog.upload("companies.csv", ImportDialog.HEADER + "\n" + FOUR_MEGABYTES);

			assertThat(page.locator("h1")).hasText("文件太大");
			assertThat(page.locator("main")).containsText("不能超过 1MB");
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single()).isZero();
	}

	private HttpResponse<String> post(String accept) throws Exception {
		var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + FOUR_MEGABYTES
				+ "\r\n--b--\r\n";
		var client = SignedInClient.of(this.port);
		return client.send(client.request("/imports")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.header("Accept", accept)
			.POST(BodyPublishers.ofString(body)));
	}

}
