package org.mobilesource.registry.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UploadsTests {

	private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	private Path home;

	@ParameterizedTest
	@CsvSource({ "companies.csv, companies.csv", "../../etc/passwd, passwd", "C:\\data\\企业 (1).csv, 企业 (1).csv",
			"a<b>|c?.csv, a_b__c_.csv", ".., upload.csv", "/, upload.csv", "'', upload.csv" })
	void keepsTheLastPartOfTheNameWithoutWhatAPathCouldMean(String sent, String kept) {
		assertThat(Uploads.safe(sent)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "..%2f..%2fx.csv", "..%5c..%5cx.csv", "..\\..\\x.csv", "/srv/registry/x.csv",
			"a\u0000/../x.csv", "\u202evsc.exe", "....//....//x", "~/x", "$(id).csv", "a\r\nb.csv",
			"\uff0e\uff0e\uff0fx.csv" })
	void leavesNothingThatMeansAnotherPlace(String sent) {
		var place = this.home.resolve("uploads").resolve(DIGEST);

		var kept = place.resolve(Uploads.safe(sent));

		assertThat(kept.normalize()).isEqualTo(kept);
		assertThat(kept.getParent()).isEqualTo(place);
		assertThat(Uploads.safe(sent)).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\%$~]");
	}

	@Test
	void keepsTheEndOfALongName() {
		assertThat(Uploads.safe("长".repeat(300) + "_A450802001_20210301.csv.gz")).hasSize(60)
			.endsWith("_A450802001_20210301.csv.gz");
	}

	@Test
	void findsWhatItKeptByContentAndName() throws IOException {
		var uploads = new Uploads(this.home);

		var kept = uploads.keep("x/a.csv", new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

		assertThat(kept).isEqualTo(this.home.resolve("uploads").resolve(DIGEST).resolve("a.csv")).hasContent("abc");
		assertThat(uploads.find(DIGEST, "a.csv")).contains(kept);
		assertThat(uploads.find(DIGEST, "b.csv")).isEmpty();
		assertThat(uploads.find("..", "a.csv")).isEmpty();
		assertThat(uploads.find(DIGEST, "../" + DIGEST + "/a.csv")).isEmpty();
		try (var files = Files.list(this.home.resolve("uploads"))) {
			assertThat(files).hasSize(1);
		}
	}

}
