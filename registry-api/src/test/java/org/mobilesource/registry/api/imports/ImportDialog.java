package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The import dialog as a person uses it, with files of companies. */
record ImportDialog(Page page, int port) {

	static final String HEADER = "统一社会信用代码,企业名称,行政区划,备注";

	/** Rows with an impossible code, without a name, and of an unknown division. */
	static final List<String> BAD = List.of("X1,甲公司,450802,=备注", "91450802MAX0000092,,450803,",
			"91450802MAX0000093,丙公司,450899,");

	static final List<String> MENDED = List.of("91450802MAX0000091,甲公司,450802,=备注", "91450802MAX0000092,乙公司,450803,",
			"91450802MAX0000093,丙公司,450881,");

	static String file(List<String> bad, int good) {
		List<String> lines = new ArrayList<>(List.of(HEADER));
		lines.addAll(bad);
		IntStream.range(0, good)
			.mapToObj((i) -> "91450802MAX00000%02d,示例运输公司%d,450802,".formatted(i, i))
			.forEach(lines::add);
		return String.join("\n", lines) + "\n";
	}

	void upload(String name, String content) {
		open("/imports/new?feed=companies&lang=zh");
		this.page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		this.page.click("#upload");
	}

	void confirm() {
		this.page.click("#confirm button");
		assertThat(this.page.locator(".breadcrumb")).containsText("导入结果");
	}

	/** Imports a file with three bad rows and thirteen good ones. */
	void importWithThreeBadRows() {
		upload("companies.csv", file(BAD, 13));
		confirm();
		assertThat(this.page.locator("#open")).hasText("3");
	}

	/** Mends a row of the rejected ones as a person does, without its note. */
	static String mend(String errors, int row) {
		return errors.replace(beforeNote(BAD.get(row)), beforeNote(MENDED.get(row)));
	}

	private static String beforeNote(String row) {
		return row.substring(0, row.lastIndexOf(','));
	}

	String errors() throws IOException {
		var download = this.page.waitForDownload(() -> this.page.click("#errors"));
		return Files.readString(download.path());
	}

	void open(String path) {
		this.page.navigate(address(path));
	}

	String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
