package org.mobilesource.registry.api.machinery;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class MachinePagesIntegrationTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Page page;

	@BeforeAll
	static void startBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void openPage() {
		RegistryTables.empty(this.jdbc);
		this.page = chromium.newPage(this.port);
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void registersAMachineAndPrintsItsLabel() {
		apply("LGX00000PNA000001", "E-1");
		assertThat(this.page.locator("#state")).containsText("待核查");

		sign("step-CHECK");
		sign("step-APPROVE");

		assertThat(this.page.locator("#number")).hasText("4-GG000001");
		assertThat(this.page.locator("#steps li")).hasCount(3);
		assertThat(this.page.locator("#steps")).containsText("office");
		this.page.click("#number");
		this.page.click("#label");
		assertThat(this.page.locator("svg.qr path")).hasCount(1);
		var verification = this.page.locator("svg.qr").getAttribute("aria-label");
		assertThat(verification).endsWith("/verify/machines/4-GG000001");
		var answer = this.page.navigate(verification);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(this.page.locator("main")).containsText("挖掘机");
		assertThat(this.page.locator("#state")).hasText("在用");
		assertThat(this.page.content()).doesNotContain("甲建设公司", "E-1", "13800000000");
		open("/machines/4-GG000001/card");
		assertThat(this.page.locator("main")).containsText("甲发动机厂");
	}

	@Test
	void saysBesideTheFieldWhatIsWrong() {
		open("/machine-registrations/new");
		this.page.fill("#registration_no", "8-GA000001");
		this.page.fill("#power_kw", "strong");
		this.page.fill("#owner_credit_code", "123");
		this.page.click("#submit");

		assertThat(this.page.locator("#registration_no-problem")).hasText("不是环保登记号码（如 3-GG000001）");
		assertThat(this.page.locator("#power_kw-problem")).hasText("应为数字");
		assertThat(this.page.locator("#owner_credit_code-problem")).hasText("不是 18 位统一社会信用代码");
		assertThat(this.page.locator("#owner-problem")).hasText("必填");
		assertThat(this.page.locator("#registration_no")).hasValue("8-GA000001");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM machine_application").query(Integer.class).single()).isZero();
	}

	@Test
	void returnsAnApplicationAndGivesAMachineOneNumberOnly() {
		apply("LGX00000PNA000001", "E-1");
		sign("step-RETURN");
		this.page.click("#edit");
		assertThat(this.page.locator("#engine_no")).hasValue("E-1");
		this.page.fill("#engine_no", "E-2");
		this.page.click("#submit");
		sign("step-CHECK");
		sign("step-APPROVE");
		assertThat(this.page.locator("#number")).hasText("4-GG000001");

		apply("LGX00000PNA000001", "E-3");
		sign("step-CHECK");
		sign("step-APPROVE");

		assertThat(this.page.locator("#twin")).containsText("4-GG000001");
		assertThat(this.page.locator("#state")).containsText("待审批");
		apply("LGX00000PNA000002", "E-4");
		sign("step-CHECK");
		sign("step-APPROVE");
		assertThat(this.page.locator("#number")).hasText("4-GG000002");
	}

	@Test
	void keepsMovesAndSmokeInspections() {
		apply("LGX00000PNA000001", "E-1");
		sign("step-CHECK");
		sign("step-APPROVE");
		open("/machines/4-GG000001");

		this.page.fill("#reportNo", "YD-1");
		for (var reading : List.of("#k1", "#k2", "#k3")) {
			this.page.fill(reading, "0.81");
		}
		this.page.click("#inspect button");
		assertThat(this.page.locator("#inspections tbody")).containsText("0.8 m⁻¹，II 类，GB 36886-2018");
		assertThat(this.page.locator("#inspections tbody")).containsText("不合格");
		assertThat(this.page.locator("#inspections tbody")).containsText("参考值");
		this.page.click("#move-MOVE_OUT");
		assertThat(this.page.locator("#state")).containsText("转出");
		assertThat(this.page.locator("#move button")).hasText("转入");
		this.page.click("#move-MOVE_IN");
		assertThat(this.page.locator("#moves li")).hasCount(2);
		this.page.click("#move-SCRAP");
		assertThat(this.page.locator("#state")).containsText("报废");
		assertThat(this.page.locator("#move")).hasCount(0);

		this.page.fill("#reportNo", "YD-1");
		this.page.fill("#ringelmann", "1");
		this.page.click("#inspect button");
		assertThat(this.page.locator("#problem")).hasText("该报告编号已登记。");
	}

	@Test
	void listsWhatIsOverdueAndKnowsNoOtherNumbers() {
		unnumbered("P-1");

		open("/machine-registrations");
		assertThat(this.page.locator("#overdue tbody tr")).hasCount(1);
		assertThat(this.page.navigate(address("/verify/machines/3-GG999999")).status()).isEqualTo(404);
		assertThat(this.page.locator("#unknown")).containsText("3-GG999999");
	}

	@Test
	void labelsOfTickedMachinesArePrintedOneAPage() {
		apply("LGX00000PNA000001", "E-1");
		sign("step-CHECK");
		sign("step-APPROVE");
		apply("LGX00000PNA000002", "E-2");
		sign("step-CHECK");
		sign("step-APPROVE");
		unnumbered("P-1");

		open("/registers/machinery");
		this.page.check("#tick-all");
		assertThat(this.page.locator("#ticked-labels")).hasText("打印所选标签 (3)");
		this.page.click("#ticked-labels");

		assertThat(this.page.locator(".label-number")).hasText(new String[] { "4-GG000001", "4-GG000002" });
		assertThat(this.page.locator(".label svg")).hasCount(2);
		assertThat(this.page.locator("#unnumbered")).containsText("1 台");
		assertThat(this.page.locator(".label").nth(1)).hasCSS("break-before", "page");
		open("/machine-labels");
		assertThat(this.page.locator("#unticked")).isVisible();
	}

	@Test
	void nothingScrollsSidewaysOnAPhone() {
		apply("LGX00000PNA000001", "E-1");
		sign("step-CHECK");
		sign("step-APPROVE");
		var application = this.page.url().substring(address("").length());
		this.page.setViewportSize(390, 844);

		for (var path : List.of("/machine-registrations", "/machine-registrations/new", application,
				"/machines/4-GG000001", "/machines/4-GG000001/card", "/machines/4-GG000001/label",
				"/machine-labels?key=4-GG000001", "/registers/machinery", "/verify/machines/4-GG000001")) {
			for (var language : List.of("zh", "en")) {
				assertThat(this.page.navigate(address(path + "?lang=" + language)).status()).isEqualTo(200);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
				assertThat(this.page.content()).as(path).doesNotContain("??");
			}
		}
	}

	private void apply(String pin, String engineNo) {
		open("/machine-registrations/new");
		var fields = Map.of("pin", pin, "model", "ZX-215", "maker", "甲重工", "manufactured_on", "2023-02-01", "power_kw",
				"110.5", "engine_model", "M1", "engine_no", engineNo, "engine_maker", "甲发动机厂", "owner", "甲建设公司",
				"phone", "13800000000");
		fields.forEach((field, value) -> this.page.fill("#" + field, value));
		Map.of("machine_type", "EXC", "fuel", "B", "emission_stage", "4", "division", "450802")
			.forEach((field, code) -> this.page.selectOption("#" + field, code));
		this.page.click("#submit");
	}

	private void unnumbered(String pin) {
		this.jdbc.sql("""
				INSERT INTO machine (machine_key, pin, machine_type, manufactured_on, fuel, emission_stage, power_kw,
				  owner, division, status, here_since, codes, row_hash)
				VALUES (?, ?, 'LDR', '2018-05-01', 'B', '3', 100, '乙公司', '450802', 'IN_USE', '2021-03-01', '', 0)
				""").params(pin, pin).update();
	}

	@Test
	void photosAreAddedToAnApplicationAndOtherFilesRefused() throws IOException {
		apply("LGX00000PNA000001", "E-1");
		assertThat(this.page.locator("#photo-ENGINE_PLATE")).containsText("缺照片");
		addPhoto("ENGINE_PLATE", "plate.png", png());
		assertThat(this.page.locator("#photo-ENGINE_PLATE")).containsText("office");
		assertThat(this.page.locator("#photo-NAME_PLATE")).containsText("缺照片");
		var image = this.page.request().get(address(this.page.getAttribute("#photo-ENGINE_PLATE img", "src")));
		assertThat(image.headers().get("content-type")).isEqualTo("image/png");
		assertThat(image.body()).isEqualTo(png());

		addPhoto("NAME_PLATE", "plate.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
		assertThat(this.page.locator("#photo-refused")).containsText("10 MB");
		assertThat(this.page.locator("#photo-NAME_PLATE")).containsText("缺照片");
	}

	private void addPhoto(String subject, String name, byte[] content) {
		this.page.selectOption("#subject", subject);
		this.page.setInputFiles("#photo-file", new FilePayload(name, "image/png", content));
		this.page.click("#add-photo");
	}

	private static byte[] png() throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	/** Until it is answered: a page that is left before takes no step. */
	private void sign(String button) {
		this.page.waitForResponse((answer) -> "POST".equals(answer.request().method()),
				() -> this.page.click("#" + button));
	}

	private void open(String path) {
		this.page.navigate(address(path));
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
