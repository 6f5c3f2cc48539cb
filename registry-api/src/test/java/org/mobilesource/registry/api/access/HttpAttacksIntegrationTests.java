package org.mobilesource.registry.api.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client may do to the server below the pages: sizes, slowness, broken requests,
 * made-up hosts.
 */
@Tag("web")
@PagesTest
@TestPropertySource(properties = { "registry.uploads.limit=1MB", "server.tomcat.connection-timeout=4s" })
class HttpAttacksIntegrationTests {

	private static final long TWO_GIGABYTES = 2L << 30;

	@LocalServerPort
	private int port;

	@Test
	void hugeHeadersAndAddressesAreRefused() throws Exception {
		assertThat(status("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-A: " + "a".repeat(100_000) + "\r\n\r\n")).isIn(400,
				431);
		assertThat(status("GET /sign-in?" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")).isIn(400, 414);
		var many = IntStream.range(0, 5_000).mapToObj((i) -> "X-" + i + ": 1\r\n").collect(Collectors.joining());
		assertThat(status("GET /sign-in HTTP/1.1\r\nHost: x\r\n" + many + "\r\n")).isIn(400, 431);
	}

	@Test
	void tooManyParametersAndPartsAreRefused() throws Exception {
		var client = SignedInClient.of(this.port);
		var fields = IntStream.range(0, 20_000).mapToObj((i) -> "a" + i + "=1").collect(Collectors.joining("&"));
		var form = client.send(client.request("/registers/companies/save")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields)));
		assertThat(form.statusCode()).isBetween(400, 499);

		var parts = IntStream.range(0, 2_000)
			.mapToObj((i) -> "--b\r\nContent-Disposition: form-data; name=\"a" + i + "\"\r\n\r\n1\r\n")
			.collect(Collectors.joining()) + "--b--\r\n";
		var upload = client.send(client.request("/imports?_csrf=" + token(client))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(parts)));
		assertThat(upload.statusCode()).isBetween(400, 499);
	}

	/** The server answers although hardly a byte of what is announced has come. */
	@Test
	void twoGigabytesAreRefusedBeforeTheyCome() throws Exception {
		var multipart = "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + TWO_GIGABYTES
				+ "\r\n\r\n--b\r\n";
		assertThat(status("POST /imports HTTP/1.1\r\nHost: x\r\n" + multipart)).isEqualTo(401);
		assertThat(status("POST /api/v1/registers/companies HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
				+ "Content-Length: " + TWO_GIGABYTES + "\r\n\r\n{"))
			.isEqualTo(413);
		assertThat(status("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
				+ "Content-Length: " + TWO_GIGABYTES + "\r\n\r\na=1"))
			.isBetween(400, 499);
	}

	@Test
	void jsonThatDoesNotSayItsLengthIsRefused() throws Exception {
		var answer = RawRequest.send(this.port, "POST /api/v1/registers/companies HTTP/1.1\r\nHost: x\r\n"
				+ "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n0\r\n\r\n");

		assertThat(RawRequest.status(answer)).isEqualTo(411);
		assertThat(answer).contains("\"code\":\"LENGTH_REQUIRED\"");
	}

	/** Nothing is left behind of what is streamed without its length. */
	@Test
	void anUploadWithoutItsLengthEndsAtTheLimit() throws Exception {
		var client = SignedInClient.of(this.port);
		var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../stream.csv\"\r\n\r\n";
		var megabyte = new byte[1 << 20];
		Arrays.fill(megabyte, (byte) 'a');

		var answer = client.send(client.request("/imports?feed=companies")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.header("Accept", "application/json")
			.POST(BodyPublishers.concat(BodyPublishers.ofString(head),
					BodyPublishers.ofByteArrays(IntStream.range(0, 40).mapToObj((i) -> megabyte).toList()))));

		assertThat(answer.statusCode()).isEqualTo(413);
		try (var files = Files.walk(Path.of("target"))) {
			assertThat(files.filter((file) -> file.getFileName().toString().endsWith("stream.csv"))).isEmpty();
		}
	}

	/** Whoever falls silent is cut off, in the middle of a header as of a body. */
	@ParameterizedTest
	@ValueSource(strings = { "", "GET /sign-in HTT", "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-A: ",
			"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 100\r\n\r\nusern",
			"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Transfer-Encoding: chunked\r\n\r\n64\r\nusern" })
	void whoFallsSilentIsCutOff(String beginning) throws Exception {
		assertThat(status(beginning)).isNotIn(200, 302);
	}

	@Test
	void noRequestIsSmuggledBehindAnother() throws Exception {
		var hidden = "GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n";
		var both = RawRequest.send(this.port, "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: "
				+ (hidden.length() + 5) + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
		assertThat(Pattern.compile("HTTP/1\\.1 ").matcher(both).results()).hasSizeLessThanOrEqualTo(1);
		assertThat(
				status("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n" + hidden))
			.isEqualTo(400);
		assertThat(status("POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden))
			.isIn(400, 501);
		assertThat(status("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\n" + hidden)).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "CONNECT", "PROPFIND", "JEFF", "DELETE", "PATCH" })
	void otherMethodsAreRefused(String method) throws Exception {
		var answer = RawRequest.send(this.port,
				method + " /sign-in HTTP/1.1\r\nHost: x\r\nX-Secret: echo\r\nConnection: close\r\n\r\n");

		assertThat(RawRequest.status(answer)).isIn(400, 401, 403, 405, 501);
		assertThat(answer).doesNotContain("X-Secret");
	}

	/** No page of another site may read an answer. */
	@Test
	void noOtherOriginIsAllowed() throws Exception {
		var answer = RawRequest.send(this.port,
				"OPTIONS /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n"
						+ "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");

		assertThat(answer).doesNotContain("Access-Control-Allow");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/../../../../etc/passwd", "/webjars/..%2f..%2f..%2fapplication.properties",
			"/webjars/..%5c..%5capplication.properties", "/%2e%2e/%2e%2e/etc/passwd", "/site%00.css",
			"/webjars/%252e%252e/application.properties", "/sign-in;/../accounts", "/sign-in/..;/accounts",
			"/registers/companies/../../accounts", "/./accounts", "//accounts", "/accounts%2f", "/accounts;a=b",
			"/accounts%0a", "/ACCOUNTS", "/accounts/", "http://127.0.0.1/accounts", "/verify/../accounts",
			"/verify/machines/..%2f..%2faccounts", "/actuator/env", "/actuator", "/actuator/heapdump",
			"/error/../accounts", "/.git/config", "/application.properties" })
	void noAddressLeadsAroundTheRules(String path) throws Exception {
		var answer = RawRequest.send(this.port, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

		assertThat(RawRequest.status(answer)).isIn(302, 400, 401, 403, 404);
		assertThat(answer).doesNotContain("root:", "registry.uploads", "id=\"accounts\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host: evil.example\r\n", "Host: x\r\nX-Forwarded-Host: evil.example\r\n",
			"Host: x\r\nForwarded: host=evil.example\r\n", "Host: x\r\nX-Original-URL: //evil.example\r\n" })
	void noRedirectionLeadsToAMadeUpHost(String headers) throws Exception {
		for (var path : new String[] { "/", "/?continue=//evil.example",
				"/registers/companies?redirect=https://evil.example" }) {
			var answer = RawRequest.send(this.port,
					"GET " + path + " HTTP/1.1\r\n" + headers + "Accept: text/html\r\nConnection: close\r\n\r\n");
			assertThat(RawRequest.status(answer)).isEqualTo(302);
			assertThat(answer).contains("\r\nLocation: /sign-in\r\n");
		}
	}

	private int status(String request) throws Exception {
		return RawRequest.status(RawRequest.send(this.port, request));
	}

	private static String token(SignedInClient client) {
		return client.request("/").build().headers().firstValue("X-CSRF-TOKEN").orElseThrow();
	}

}
