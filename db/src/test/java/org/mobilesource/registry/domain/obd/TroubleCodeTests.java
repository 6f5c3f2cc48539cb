package org.mobilesource.registry.domain.obd;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fault codes of the specification's §5.4. */
class TroubleCodeTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "ISO_27145, 204700AF, P2047-00, AF, -", "ISO_27145, E00200AF, U2002-00, AF, -",
					"ISO_27145, C1003104, U0100-31, 04, -", "ISO_27145, 00010000, P0001-00, 00, -",
					"ISO_27145, 7FFF1AFF, C3FFF-1A, FF, -", "ISO_27145, 9234FF08, B1234-FF, 08, -",
					"ISO_15765, 000020EE, P20EE, -, -", "ISO_15765, 20EE0000, P20EE, -, -",
					"ISO_15765, 0000C100, U0100, -, -", "ISO_15765, 20EE002F, -, -, DTC_UNDECODED",
					"ISO_15765, 00010001, -, -, DTC_UNDECODED", "SAE_J1939, 0C111200, SPN 4364 FMI 18, -, -",
					"SAE_J1939, 0012110C, SPN 4364 FMI 18, -, -", "SAE_J1939, 900C0385, SPN 3216 FMI 3, -, -",
					"SAE_J1939, 6E000066, SPN 110 FMI 0, -, -",
					"SAE_J1939, 12EFFF81, SPN 519954 FMI 31, -, DTC_ORDER_UNSURE",
					"SAE_J1939, 01000201, SPN 1 FMI 2, -, DTC_ORDER_UNSURE", "UNKNOWN, 204700AF, -, -, -",
					"ISO_27145, 00000000, -, -, -", "ISO_27145, FFFFFFFF, -, -, -", "ISO_15765, 00000000, -, -, -",
					"ISO_15765, FFFFFFFF, -, -, -", "SAE_J1939, 00000000, -, -, -", "SAE_J1939, FFFFFFFF, -, -, -" })
	void codeOfFourBytes(ObdProtocol protocol, String raw, String code, String status, Flag flag) {
		var read = TroubleCode.of(Long.parseLong(raw, 16), protocol);

		assertThat(read.raw()).isEqualTo(Long.parseLong(raw, 16));
		assertThat(read.code()).isEqualTo(code);
		assertThat(read.status()).isEqualTo((status != null) ? Integer.parseInt(status, 16) : -1);
		assertThat(read.flag()).isEqualTo(flag);
	}

	@ParameterizedTest
	@CsvSource({ "00, false, false, false", "01, false, false, false", "04, false, true, false",
			"08, true, false, false", "0C, true, false, false", "80, true, false, true", "84, true, false, true",
			"2F, true, false, false", "AF, true, false, true", "50, false, false, false" })
	void bitsOfTheStatus(String status, boolean confirmed, boolean pending, boolean lamp) {
		var read = TroubleCode.of(0x20470000L | Integer.parseInt(status, 16), ObdProtocol.ISO_27145);

		assertThat(read.isConfirmed()).isEqualTo(confirmed);
		assertThat(read.isPending()).isEqualTo(pending);
		assertThat(read.asksForLamp()).isEqualTo(lamp);
	}

	@ParameterizedTest
	@CsvSource({ "0, ISO_15765", "1, ISO_27145", "2, SAE_J1939", "3, UNKNOWN", "35, UNKNOWN", "254, UNKNOWN",
			"255, UNKNOWN" })
	void protocolOfAByte(int code, ObdProtocol expected) {
		assertThat(ObdProtocol.of(code)).isEqualTo(expected);
	}

}
