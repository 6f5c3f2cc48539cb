package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.mobilesource.registry.api.PagesTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The server behind a certificate of its own, as on a network. */
@Tag("web")
@PagesTest
class TlsIntegrationTests {

	private static final String PASSWORD = "only-4-tests";

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void certificate(DynamicPropertyRegistry properties) throws Exception {
		var keys = keys();
		properties.add("server.ssl.key-store", keys::toString);
		properties.add("server.ssl.key-store-type", () -> "PKCS12");
		properties.add("server.ssl.key-store-password", () -> PASSWORD);
	}

	@Test
	void cookiesAndHeadersKeepABrowserOnTls() throws Exception {
		var client = HttpClient.newBuilder().sslContext(trusting()).build();

		var answer = client.send(
				HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + "/sign-in")).build(),
				BodyHandlers.discarding());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Strict-Transport-Security"))
			.hasValue("max-age=31536000 ; includeSubDomains");
		assertThat(answer.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
		assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
	}

	/** No page, no cookie and no redirection in the clear. */
	@Test
	void whoSpeaksInTheClearIsRefused() throws IOException {
		var answer = RawRequest.send(this.port, "GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

		assertThat(RawRequest.status(answer)).isEqualTo(400);
		assertThat(answer).doesNotContain("Set-Cookie", "_csrf");
	}

	private static SSLContext trusting() throws Exception {
		var store = KeyStore.getInstance("PKCS12");
		try (var file = Files.newInputStream(keys())) {
			store.load(file, PASSWORD.toCharArray());
		}
		var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted(store));
		var context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private static KeyStore trusted(KeyStore own) throws Exception {
		var trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("registry", own.getCertificate("registry"));
		return trusted;
	}

	/** A key for localhost that the JDK's own tool makes, once for each run. */
	private static Path keys() throws IOException, InterruptedException {
		var file = Path.of("target", "tls-" + ProcessHandle.current().pid() + ".p12").toAbsolutePath();
		if (!Files.exists(file)) {
			var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
			var made = new ProcessBuilder(List.of(tool, "-genkeypair", "-alias", "registry", "-keyalg", "EC", "-dname",
					"CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore",
					file.toString(), "-storepass", PASSWORD))
				.inheritIO()
				.start();
			assertThat(made.waitFor()).isZero();
		}
		return file;
	}

}
