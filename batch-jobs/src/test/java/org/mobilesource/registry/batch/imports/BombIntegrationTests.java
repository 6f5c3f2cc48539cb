package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import org.mobilesource.registry.batch.Registry;
import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.db.RegistryTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Small files that hold much: they are refused, and what is read of them is not kept. */
@RegistryTest
@TestPropertySource(properties = "registry.imports.text-limit=64MB")
class BombIntegrationTests {

	private static final int MEGABYTE = 1 << 20;

	private static final String HEADER = "credit_code,name,division\n";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FileImporter importer;

	@Autowired
	private Judging judging;

	@TempDir
	private Path folder;

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void aQuarterOfAGigabyteOfZerosIsRefused() throws IOException {
		refused(packed("zeros.csv.gz", "", (char) 0, 256), "more than 30720 bytes");
	}

	@Test
	void anEndlessRowIsRefused() throws IOException {
		refused(packed("row.csv.gz", HEADER + "91450200198229141F,", 'a', 128), "more than 30720 bytes");
		refused(packed("commas.csv.gz", HEADER, ',', 128), "more than 30720 bytes");
	}

	@Test
	void moreTextThanTheLimitIsRefused() throws IOException {
		refused(packed("rows.csv.gz", HEADER, '\n', 128), "more than 67108864 bytes");
	}

	@Test
	void aQuoteThatNeverEndsIsRefused() throws IOException {
		var rows = "91450200198229141F,甲运输公司,450802\n".repeat(10_000);
		refused(Files.writeString(this.folder.resolve("quote.csv"), HEADER + "91450200198229141F,\"甲,450802\n" + rows),
				"perhaps a quote is missing");
	}

	@Test
	void anEndlessRowIsRefusedInTheOtherEncodingToo() throws IOException {
		var row = "91450200198229141F," + "甲".repeat(200_000);
		refused(Files.writeString(this.folder.resolve("gb.csv"), HEADER + row, Charset.forName("GB18030")),
				"more than 30720 bytes");
	}

	@Test
	void whatIsNoTextIsNotTakenForALongRow() throws IOException {
		var bytes = new byte[MEGABYTE];
		Arrays.fill(bytes, (byte) 0xFF);
		refused(Files.write(this.folder.resolve("table.xlsx.csv"), bytes), "neither UTF-8 nor GB18030");
	}

	@Test
	void aThousandUnknownColumnsAreIgnored() throws IOException {
		var more = IntStream.range(0, 1_000).mapToObj((i) -> "未知列" + i).collect(Collectors.joining(","));
		var file = Files.writeString(this.folder.resolve("wide.csv"),
				HEADER.strip() + "," + more + "\n91450200198229141F,甲运输公司,450802" + ",".repeat(1_000) + "\n");

		assertThat(load(file).loaded()).isEqualTo(1);
	}

	private void refused(Path file, String why) {
		var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();

		var report = load(file);

		assertThat(report.outcome()).isEqualTo("REFUSED");
		assertThat(report.message()).contains(why);
		assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32 * MEGABYTE);
	}

	private ImportReport load(Path file) {
		return new Registry(this.folder, this.importer, this.judging, Registry.NIGHT).load("companies", file);
	}

	private Path packed(String name, String beginning, char filling, int megabytes) throws IOException {
		var file = this.folder.resolve(name);
		var block = new byte[MEGABYTE];
		Arrays.fill(block, (byte) filling);
		try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(beginning.getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < megabytes; i++) {
				out.write(block);
			}
		}
		return file;
	}

}
