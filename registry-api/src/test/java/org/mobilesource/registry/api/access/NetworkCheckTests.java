package org.mobilesource.registry.api.access;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NetworkCheckTests {

	@Test
	void onlyThisMachineNeedsNoTls() {
		assertThatCode(() -> check("127.0.0.1", "other", "")).doesNotThrowAnyException();
		assertThatCode(() -> check("::1", "other", "")).doesNotThrowAnyException();
		assertThatIllegalStateException().isThrownBy(() -> check("0.0.0.0", "other", ""))
			.withMessageContaining("server.ssl");
	}

	@ParameterizedTest
	@CsvSource({ "server.ssl.bundle, city", "server.ssl.certificate, city.pem", "server.ssl.key-store, city.p12",
			"server.forward-headers-strategy, native" })
	void aNetworkNeedsIt(String name, String value) {
		assertThatCode(() -> check("0.0.0.0", name, value)).doesNotThrowAnyException();
	}

	private static void check(String address, String name, String value) throws Exception {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("server.address", address, name, value)));
		new NetworkCheck(environment);
	}

}
