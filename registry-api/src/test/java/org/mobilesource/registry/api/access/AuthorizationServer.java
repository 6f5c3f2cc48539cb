package org.mobilesource.registry.api.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A city's authorization server (OpenID Connect, authorization code) that has just signed
 * in whoever {@code user} names.
 */
final class AuthorizationServer implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private final Map<String, String> nonces = new ConcurrentHashMap<>();

	private volatile String user = "";

	AuthorizationServer() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("1").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> json(exchange, """
				{"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
				"jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
				"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
		this.server.createContext("/keys", (exchange) -> json(exchange, new JWKSet(this.key.toPublicJWK()).toString()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void signIn(String user) {
		this.user = user;
	}

	private void authorize(HttpExchange exchange) throws IOException {
		var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams().toSingleValueMap();
		var code = Integer.toHexString(this.nonces.size() + 1);
		this.nonces.put(code, decoded(asked.getOrDefault("nonce", "")));
		exchange.getResponseHeaders()
			.set("Location",
					decoded(asked.getOrDefault("redirect_uri", "")) + "?code=" + code + "&state=" + asked.get("state"));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		var form = Arrays
			.stream(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> decoded(pair[1]), (a, b) -> a, HashMap::new));
		var now = Instant.now();
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
				new JWTClaimsSet.Builder().issuer(issuer())
					.subject("1")
					.audience("registry")
					.issueTime(Date.from(now))
					.expirationTime(Date.from(now.plusSeconds(60)))
					.claim("nonce", this.nonces.remove(form.getOrDefault("code", "")))
					.claim("preferred_username", this.user)
					.build());
		try {
			token.sign(new RSASSASigner(this.key));
		}
		catch (JOSEException ex) {
			throw new IOException(ex);
		}
		json(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
			.formatted(token.serialize()));
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private static void json(HttpExchange exchange, String body) throws IOException {
		var bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
