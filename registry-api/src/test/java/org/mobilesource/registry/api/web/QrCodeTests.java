package org.mobilesource.registry.api.web;

import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://registry.example/verify/machines/4-GG000001",
			"http://127.0.0.1:8080/verify/machines/D-GGZ99999", "非道路移动机械" })
	void isReadAsWhatWasWritten(String text) throws Exception {
		var code = QrCode.of(text);
		var modules = new BitMatrix(code.size());
		Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
			.matcher(code.path())
			.results()
			.forEach((module) -> modules.set(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))));

		assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
	}

	@Test
	void keepsFourLightModulesAroundIt() {
		var code = QrCode.of("https://registry.example/verify/machines/4-GG000001");

		assertThat(code.viewBox()).isEqualTo("-4 -4 %1$d %1$d".formatted(code.size() + 8));
	}

}
