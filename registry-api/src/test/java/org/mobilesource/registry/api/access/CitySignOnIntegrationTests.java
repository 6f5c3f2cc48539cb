package org.mobilesource.registry.api.access;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.mobilesource.registry.api.Chromium;
import org.mobilesource.registry.api.PagesTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@Tag("web")
@PagesTest
class CitySignOnIntegrationTests {

	private static final AuthorizationServer CITY = new AuthorizationServer();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void cityServer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.client.registration.city.client-id", () -> "registry");
		properties.add("spring.security.oauth2.client.registration.city.client-secret", () -> "a secret of the test");
		properties.add("spring.security.oauth2.client.registration.city.scope", () -> "openid,profile");
		properties.add("spring.security.oauth2.client.provider.city.issuer-uri", CITY::issuer);
	}

	@AfterAll
	static void stopServer() {
		CITY.close();
	}

	@Test
	void theCitySaysWhoSomebodyIsAndTheAccountWhatTheyMay() {
		try (var chromium = new Chromium(); var page = chromium.newPage()) {
			CITY.signIn("importer");
			page.navigate("http://127.0.0.1:" + this.port + "/imports");
			page.click("#single-sign-on");
			assertThat(page.locator("#me")).hasText("importer");
			assertThat(page.locator("h1")).containsText("导入");
			page.navigate("http://127.0.0.1:" + this.port + "/accounts");
			assertThat(page.locator("#missing")).containsText("管理账号");
			page.click("#sign-out");

			CITY.signIn("nobody.here");
			page.click("#single-sign-on");
			assertThat(page.locator("#failed")).isVisible();
		}
	}

}
