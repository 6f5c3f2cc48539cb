package org.mobilesource.registry.batch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextLimitsTests {

	private static final TextLimits TEN_IN_A_ROW = new TextLimits(40, 10);

	@ParameterizedTest
	@ValueSource(strings = { "", "aaaaaaaaaa\nbbbbbbbbbb\r\ncccccccccc", "a,b\"c\naaaaaaaa\nbbbbbbbb\n",
			"a,\"b\"\"c\"\n12345678\n", "\"a\nb\"\n\"c\nd\"\n", "\"\"\n\"\"\n\"\"\n\"\"\n\"\"",
			"\uFEFF\"a,\"\nbbbbbbbbbb" })
	void takesRowsWithinTheLimit(String text) {
		assertThatCode(() -> count(text)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aaaaaaaaaaa", "a\naaaaaaaaaaa\n", "\"aaaa\naaaa\naa", "a,\"b\nb\nb\nb\nb\nb\n",
			",,,,,,,,,,," })
	void refusesALongRowAndAQuoteThatNeverEnds(String text) {
		assertThatExceptionOfType(TextLimits.Exceeded.class).isThrownBy(() -> count(text))
			.withMessageContaining("more than 10 bytes");
	}

	@ParameterizedTest
	@ValueSource(ints = { 41, 100_000 })
	void refusesMoreTextThanTheLimit(int length) {
		assertThatExceptionOfType(TextLimits.Exceeded.class).isThrownBy(() -> count("\n".repeat(length)))
			.withMessageContaining("more than 40 bytes");
	}

	@ParameterizedTest
	@CsvSource({ "石石石a, UTF-8, 10", "石石石ab, UTF-8, 11", "石石石石ab, GB18030, 10", "石石石石abc, GB18030, 11",
			"🚛🚛🚛, UTF-8, 12" })
	void countsBytesOfTheEncoding(String row, String encoding, int bytes) {
		var counting = assertThatCode(() -> read(row.getBytes(Charset.forName(encoding))));
		if (bytes > 10) {
			counting.isInstanceOf(TextLimits.Exceeded.class);
		}
		else {
			counting.doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"石\n\"", ",\"\"\"\n\"" })
	void countsTheSameHoweverItIsReadPieceByPiece(String text) throws IOException {
		var scan = new TextLimits(40, 6).scan(bytes((text + "b").getBytes(StandardCharsets.UTF_8)));

		assertThat(scan.skip(3)).isEqualTo(3);
		assertThat(scan.readNBytes(2)).hasSize(2);
		assertThat(scan.read()).isEqualTo('"');
		assertThatExceptionOfType(TextLimits.Exceeded.class).isThrownBy(scan::read);
	}

	@Test
	void aQuoteBehindAMarkBeginsAValueAndBehindALetterDoesNot() {
		var gb = Charset.forName("GB18030");

		assertThatCode(() -> read("\uFEFF\"a,\"\nbbbbbbbbbb".getBytes(gb))).doesNotThrowAnyException();
		assertThatCode(() -> read("忿\",\"\n\"\nbbbbbbbbbb".getBytes(StandardCharsets.UTF_8)))
			.doesNotThrowAnyException();
	}

	@Test
	void aLongRowOfWhatIsNoUtf8IsNotTakenForText() throws IOException {
		var scan = TEN_IN_A_ROW.scan(bytes("aaaaaaaaaaaa甲".getBytes(Charset.forName("GB18030"))));

		assertThat(scan.isUtf8()).isFalse();
	}

	@Test
	void bytesThatAreNoUtf8AreNotReadToTheirEnd() throws IOException {
		var bytes = new byte[100_000];
		bytes[100] = (byte) 0xFF;
		var read = bytes(bytes);

		assertThat(new TextLimits(1_000_000, 10_000).scan(read).isUtf8()).isFalse();
		assertThat(read.available()).isPositive();
	}

	private static void count(String text) throws IOException {
		read(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void read(byte[] bytes) throws IOException {
		assertThat(TEN_IN_A_ROW.scan(bytes(bytes)).readAllBytes()).isEqualTo(bytes);
	}

	private static InputStream bytes(byte[] bytes) {
		return new ByteArrayInputStream(bytes);
	}

}
