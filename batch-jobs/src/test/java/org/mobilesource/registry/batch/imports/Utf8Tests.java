package org.mobilesource.registry.batch.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is UTF-8 is told as Java's decoder tells it. */
class Utf8Tests {

	/** First and last bytes of each row of Unicode's table 3-7, and their neighbours. */
	@ParameterizedTest
	@CsvSource({ "41, true", "80, false", "C180, false", "C280, true", "C27F, false", "C2C0, false", "DFBF, true",
			"DF, false", "E09F80, false", "E0A080, true", "E18080, true", "ECBFBF, true", "ED9FBF, true",
			"EDA080, false", "EE8080, true", "EFBFBF, true", "E080, false", "F08F8080, false", "F0908080, true",
			"F1808080, true", "F3BFBFBF, true", "F48FBFBF, true", "F4908080, false", "F5808080, false", "FF, false",
			"C241, false", "E0A041, false", "E0A04180, false", "F0904180, false", "C2C280, false", "41E79FB341, true" })
	void boundaries(String bytes, boolean sound) {
		var text = HexFormat.of().parseHex(bytes);

		assertThat(isUtf8(text)).isEqualTo(sound);
		assertThat(decodes(text)).isEqualTo(sound);
	}

	@Property
	void everyTextIsUtf8(@ForAll String text) {
		assertThat(isUtf8(text.getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@Property(tries = 20_000)
	void bytesAreToldAsTheDecoderTellsThem(
			@ForAll @Size(max = 6) @ByteRange(min = Byte.MIN_VALUE, max = 0x41) byte[] bytes) {
		assertThat(isUtf8(bytes)).isEqualTo(decodes(bytes));
	}

	@Property
	void brokenTextIsToldAsTheDecoderTellsIt(@ForAll @Size(max = 12) String text, @ForAll int cut, @ForAll byte other) {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		int at = Math.floorMod(cut, bytes.length + 1);
		var begun = Arrays.copyOf(bytes, at);
		assertThat(isUtf8(begun)).isEqualTo(decodes(begun));
		if (at < bytes.length) {
			bytes[at] = other;
			assertThat(isUtf8(bytes)).isEqualTo(decodes(bytes));
		}
	}

	private static boolean isUtf8(byte[] bytes) {
		var utf8 = new Utf8();
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] < 0) {
				utf8.see(bytes[i], i);
			}
		}
		return utf8.isSound();
	}

	private static boolean decodes(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
