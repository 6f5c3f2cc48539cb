package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.api.SignedInClient;
import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.domain.access.RegisterAccess;
import org.mobilesource.registry.domain.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every address as every role, and compares what happens with the written matrix.
 */
@Tag("web")
@PagesTest
class AccessMatrixIntegrationTests {

	private static final Path MATRIX = Path.of("../docs/access-matrix.md");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^{}]*})?[^{}]*)?}");

	private static final List<String> LEFT_OUT = List.of(" /error", " /sign-out");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@BeforeEach
	void emptyRegistry() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void everyAddressIsOpenToThoseWhomTheMatrixNames() throws Exception {
		Map<Role, SignedInClient> clients = new LinkedHashMap<>();
		for (var role : Role.values()) {
			clients.put(role, SignedInClient.of(this.port, TestAccounts.nameOf(role)));
		}
		var actual = new TreeMap<String, String>();
		for (var address : addresses().toList()) {
			var marks = new StringBuilder();
			for (var client : clients.values()) {
				marks.append(mayAsk(client, address) ? " ✓ |" : "  |");
			}
			actual.put(address, "| `" + address + "` |" + marks);
		}

		var written = Files.readAllLines(MATRIX).stream().filter((line) -> line.startsWith("| `")).toList();
		assertThat(written).as(String.join("\n", actual.values())).containsExactlyElementsOf(actual.values());
	}

	/**
	 * Nobody who has not signed in gets an answer of these, but for the pages that say
	 * so.
	 */
	@Test
	void nothingButWhatIsPublicAnswersThoseWhoHaveNotSignedIn() throws Exception {
		var nobody = HttpClient.newHttpClient();
		for (var address : addresses().toList()) {
			if (!address.startsWith("GET ") || address.equals("GET /sign-in") || address.startsWith("GET /verify/")
					|| address.startsWith("GET /public/")) {
				continue;
			}
			var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path(address))).build();
			assertThat(nobody.send(request, BodyHandlers.discarding()).statusCode()).as(address).isIn(302, 401, 403);
		}
	}

	private boolean mayAsk(SignedInClient client, String address) throws IOException, InterruptedException {
		var method = address.substring(0, address.indexOf(' '));
		var request = client.request(path(address)).method(method, BodyPublishers.noBody());
		return client.send(request, BodyHandlers.discarding()).statusCode() != 403;
	}

	/** The address with something in the place of its variables. */
	private static String path(String address) {
		return VARIABLE.matcher(address.substring(address.indexOf(' ') + 1))
			.replaceAll((variable) -> Map.of("format", "csv", "feed", "companies", "slug", "large-fleet")
				.getOrDefault(variable.group(1), "1"))
			.replace("**", "1");
	}

	private Stream<String> addresses() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(AccessMatrixIntegrationTests::addresses)
			.filter((address) -> LEFT_OUT.stream().noneMatch(address::endsWith))
			.distinct()
			.sorted();
	}

	/** Registers have rules of their own each. */
	private static Stream<String> addresses(RequestMappingInfo mapping) {
		var patterns = (mapping.getPathPatternsCondition() != null)
				? mapping.getPathPatternsCondition().getPatternValues() : mapping.getDirectPaths();
		var methods = mapping.getMethodsCondition().getMethods().isEmpty() ? List.of("GET")
				: mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
		return patterns.stream()
			.flatMap((pattern) -> pattern.contains("/registers/{feed}")
					? Arrays.stream(RegisterAccess.values()).map((one) -> pattern.replace("{feed}", one.feed()))
					: Stream.of(pattern))
			.flatMap((pattern) -> methods.stream().map((method) -> method + " " + pattern.replace("|", "∣")));
	}

}
