package org.mobilesource.registry.api.imports;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.obd.Streams;
import org.mobilesource.registry.domain.obd.Vectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.api.imports.PushingClient.code;

/** Files of frames, which have no columns, in a browser and pushed by a platform. */
@PagesTest
class FrameImportIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApiClientMapper clients;

	@Autowired
	private Clock clock;

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

	/**
	 * Twenty packets of 71 bytes, then one with another byte than its check byte says.
	 */
	private static byte[] file(int from) {
		byte[] wrong = Vectors.of("SYN-4");
		wrong[70]++;
		var stream = new Streams();
		for (int i = 0; i < 20; i++) {
			stream.at(from + i);
		}
		return stream.frame(wrong).at(-319_680_000).bytes();
	}

	@Test
	void framesAreUploadedCheckedAndImportedWithoutColumns() {
		this.dialog.open("/imports/new?feed=obd-frames&lang=zh");
		assertThat(this.page.locator("#feed option[value=obd-frames]")).hasText("OBD 数据帧 obd-frames");
		assertThat(this.page.locator("#template-csv")).hasCount(0);
		assertThat(this.page.locator("#columns")).hasCount(0);
		assertThat(this.page.locator("main")).containsText("这类文件没有列和模板");
		assertThat(this.page.evaluate("document.querySelector('#file').accept")).isEqualTo("");

		this.page.setInputFiles("#file", new FilePayload("drive.bin", "application/octet-stream", file(0)));
		this.page.click("#upload");
		this.dialog.confirm();

		assertThat(this.page.locator("#open")).hasText("2");
		assertThat(this.page.locator("#mend")).containsText("十六进制文本文件");
		assertThat(this.page.locator("#problems")).containsText("BAD_BCC");
		assertThat(this.jdbc.sql("SELECT records FROM obd_day").query(Integer.class).single()).isEqualTo(20);
		var result = this.page.url().replaceAll("^http://[^/]+", "");

		this.dialog.open("/imports/quarantine?code=YEAR_LOW");
		assertThat(this.page.locator("#rows code")).containsText("1491,71,2323024c54455354");
		assertThat(this.page.locator("#replay-ticked")).hasCount(0);
		assertThat(this.page.locator("#dismiss-ticked")).hasCount(1);
		assertThat(this.page.locator("#frames")).containsText("不能在页面上修改");

		this.page.click("#rows td.num a");
		assertThat(this.page.locator("label[for=value-0]")).hasText("offset 字节偏移");
		assertThat(this.page.locator("#value-0")).hasValue("1491");
		assertThat(this.page.locator("#value-0")).not().isEditable();
		assertThat(this.page.locator("#mend button")).hasCount(0);
		assertThat(this.page.locator("#frames")).isVisible();
		var row = this.page.url().replaceAll("^http://[^/]+", "");

		this.page.setViewportSize(390, 844);
		for (var path : new String[] { "/imports/new?feed=obd-frames", result, row, "/imports/quarantine" }) {
			this.dialog.open(path);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
		}
	}

	@Test
	void aPlatformPushesTheBytesAsTheyAre() throws Exception {
		var key = KeyText.random();
		this.clients.insert(new ApiClient("platform", "platform", Set.of("obd-frames"), Set.of()));
		this.clients.insertKey(ApiKey.issued(key, "platform", this.clock.instant().minusSeconds(1), null, "test"));
		var client = new PushingClient(this.port, key.shown());
		var frames = BodyPublishers.ofByteArray(file(100));

		assertThat(code(client.push("obd-frames", "name=a.bin", frames))).isEqualTo("400 NAME_TYPE");
		var pushed = client.send(client.request("/api/v1/feeds/obd-frames/files?name=a.bin")
			.header("Content-Type", "application/octet-stream")
			.POST(frames));

		assertThat(pushed.statusCode()).isEqualTo(202);
		var location = pushed.headers().firstValue("Location").orElseThrow();
		var result = client.result(location);
		assertThat(result.path("loaded").asInt()).isEqualTo(20);
		assertThat(result.path("quarantined").asInt()).isEqualTo(2);
		assertThat(client.get(location + "/errors.csv").body()).contains("1420,71,,", "1491,71,2323024c54455354");
	}

}
