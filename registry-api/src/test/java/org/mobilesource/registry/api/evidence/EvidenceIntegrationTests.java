package org.mobilesource.registry.api.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper.Incomplete;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.evidence.EvidenceOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.api.evidence.EvidenceRows.AFTER;
import static org.mobilesource.registry.api.evidence.EvidenceRows.BEFORE;
import static org.mobilesource.registry.api.evidence.EvidenceRows.BUYER;
import static org.mobilesource.registry.api.evidence.EvidenceRows.CAPTURE;
import static org.mobilesource.registry.api.evidence.EvidenceRows.SELLER;
import static org.mobilesource.registry.api.evidence.EvidenceRows.VIN;

/** What records have of stills and clips, and who sees it. */
@PagesTest
class EvidenceIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EvidenceIntake intake;

	@Autowired
	private EvidenceFileMapper evidence;

	private EvidenceRows rows;

	@BeforeEach
	void twoReadingsAndACapture() {
		this.rows = new EvidenceRows(this.jdbc);
		this.rows.load();
	}

	@Test
	void recordsSayByNameWhatHasArrived() throws IOException {
		var still = EvidenceRows.arrive(this.intake, BEFORE + "_1.jpg", png(96, 1));
		var clip = EvidenceRows.arrive(this.intake, BEFORE + ".mp4", EvidenceRows.clip());
		var windows = EvidenceRows.arrive(this.intake, "1.jpg", png(96, 2));
		EvidenceRows.arrive(this.intake, AFTER + "_1.jpg", EvidenceRows.clip());

		var found = this.evidence.ofRecords(List.of(BEFORE, AFTER, CAPTURE, "NONE"), Scope.CITY);

		assertThat(found).hasSize(3);
		assertThat(found.get(BEFORE)).isEqualTo(
				new EvidenceOf(BEFORE, BEFORE + "_1.jpg", still, BEFORE + "_2.jpg", null, BEFORE + ".mp4", clip));
		assertThat(found.get(AFTER)).as("a clip is no still").extracting(EvidenceOf::missing).isEqualTo(3);
		assertThat(found.get(CAPTURE)).isEqualTo(new EvidenceOf(CAPTURE, "1.jpg", windows, null, null, null, null));
	}

	@Test
	void exceedancesSayHowManyFilesTheyLack() throws IOException {
		this.rows.exceedance(1, BEFORE, AFTER);
		this.rows.exceedance(2, AFTER);
		for (var record : List.of(BEFORE, AFTER)) {
			EvidenceRows.arrive(this.intake, record + "_1.jpg", png(96, 3));
			EvidenceRows.arrive(this.intake, record + ".mp4", EvidenceRows.clip());
		}
		EvidenceRows.arrive(this.intake, AFTER + "_2.jpg", png(96, 4));

		assertThat(this.evidence.findIncomplete(List.of(1L, 2L), Scope.CITY)).containsExactly(new Incomplete(1, 6, 1));
		assertThat(this.evidence.findIncomplete(List.of(1L), Scope.company(List.of(SELLER)))).isEmpty();
	}

	@Test
	void sellerAndBuyerSeeTheirOwnDays() {
		var all = List.of(BEFORE, AFTER, CAPTURE);

		assertThat(this.evidence.ofRecords(all, Scope.company(List.of(SELLER)))).containsOnlyKeys(BEFORE);
		assertThat(this.evidence.ofRecords(all, Scope.company(List.of(BUYER)))).containsOnlyKeys(AFTER, CAPTURE);
		assertThat(this.evidence.ofRecords(all, Scope.division("450802"))).hasSize(3);
		assertThat(this.evidence.ofRecords(all, Scope.division("450803"))).isEmpty();
		assertThat(this.evidence.ofRecords(all, Scope.NOTHING)).isEmpty();
		this.jdbc.sql("INSERT INTO truck_plate VALUES ('LVT00000000000009', '2021-02-01', '桂R00001', '01', 'YELLOW')")
			.update();
		assertThat(this.evidence.ofRecords(all, Scope.company(List.of(BUYER)))).as("another truck carries the plate")
			.isEmpty();
	}

	@ParameterizedTest(name = "{0} reads the still of {1}: {2}")
	@CsvSource({ "operator, before, 200", "operator, after, 404", "office, after, 200", "auditor, after, 403",
			"importer, neither, 404", "importer, other, 404", "importer, traversal, 404" })
	void filesAreServedWithinTheScopeOfTheirRecord(String account, String record, int status) throws Exception {
		var before = EvidenceRows.arrive(this.intake, BEFORE + "_1.jpg", png(96, 5));
		var after = EvidenceRows.arrive(this.intake, AFTER + "_1.jpg", png(96, 6));

		var answer = get(account, switch (record) {
			case "before" -> BEFORE + "/" + before;
			case "after" -> AFTER + "/" + after;
			case "other" -> BEFORE + "/" + after;
			case "traversal" -> BEFORE + "/passwd";
			default -> "NONE/" + before;
		});

		assertThat(answer.statusCode()).isEqualTo(status);
		if (status == 200) {
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(answer.body()).isEqualTo(png(96, record.equals("before") ? 5 : 6));
			assertThat(
					this.jdbc.sql("SELECT CONCAT(actor, ' ', kind) FROM audit_record WHERE subject LIKE 'evidence:%'")
						.query(String.class)
						.list())
				.containsExactly(account + " READ");
		}
	}

	@Test
	void aPartOfTheClipIsServed() throws Exception {
		var clip = EvidenceRows.arrive(this.intake, BEFORE + ".mp4", EvidenceRows.clip());
		var client = SignedInClient.of(this.port);

		var answer = client.send(client.request("/evidence/" + BEFORE + "/" + clip).header("Range", "bytes=100-199"),
				BodyHandlers.ofByteArray());

		assertThat(answer.statusCode()).isEqualTo(206);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
		assertThat(answer.headers().firstValue("Content-Range"))
			.hasValue("bytes 100-199/" + EvidenceRows.clip().length);
		assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(EvidenceRows.clip(), 100, 200));
	}

	@Test
	void thePageShowsWhatHasArrivedAndNamesWhatIsMissing() throws IOException {
		EvidenceRows.arrive(this.intake, BEFORE + "_1.jpg", png(123, 7));
		EvidenceRows.arrive(this.intake, BEFORE + ".mp4", EvidenceRows.clip());
		try (var chromium = new Chromium(); var page = chromium.newPage(this.port, "operator")) {
			page.navigate("http://127.0.0.1:" + this.port + "/trucks/" + VIN + "?tab=readings");
			var row = page.locator(".evidence-fold");
			assertThat(row.count()).isEqualTo(1);
			assertThat(row.locator("summary").innerText()).isEqualTo("证据文件缺 1/3");

			row.locator("summary").click();
			page.waitForCondition(
					() -> page.evaluate("document.querySelector('.evidence img').naturalWidth").equals(123));
			assertThat(row.locator(".missing").allInnerTexts()).containsExactly("缺图像2：" + BEFORE + "_2.jpg");
			assertThat(page.evaluate("""
					() => new Promise((known) => {
					  const clip = document.querySelector('.evidence video');
					  clip.onloadedmetadata = () => known(clip.duration);
					  clip.onerror = () => known(clip.error.message);
					  clip.load(); clip.preload = 'metadata';
					})""")).isEqualTo(2);
			page.setViewportSize(390, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);

			var large = page.waitForPopup(() -> row.locator(".evidence a").click());
			large.waitForURL("**/evidence/" + BEFORE + "/*");
			assertThat(large.evaluate("document.images[0].naturalWidth")).isEqualTo(123);
		}
	}

	@Test
	void aRecordWithoutNamesSaysSo() {
		try (var chromium = new Chromium(); var page = chromium.newPage(this.port)) {
			page.navigate("http://127.0.0.1:" + this.port + "/trucks/" + VIN + "?tab=readings");
			var capture = page.locator(".evidence-fold").last();
			capture.locator("summary").click();

			assertThat(capture.locator(".missing").allInnerTexts()).containsExactly("缺图像1：1.jpg", "缺图像2：未报送文件名",
					"缺视频1：未报送文件名");
		}
	}

	private HttpResponse<byte[]> get(String account, String path) throws Exception {
		var client = SignedInClient.of(this.port, account);
		return client.send(client.request("/evidence/" + path), BodyHandlers.ofByteArray());
	}

	/** A picture of one colour. */
	private static byte[] png(int width, int colour) throws IOException {
		var picture = new BufferedImage(width, 72, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, colour);
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		return bytes.toByteArray();
	}

}
