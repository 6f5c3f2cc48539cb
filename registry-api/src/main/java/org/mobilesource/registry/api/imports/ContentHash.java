package org.mobilesource.registry.api.imports;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import org.mobilesource.registry.api.web.ApiProblem;

/** The SHA-256 that a sender says its file has. */
final class ContentHash {

	private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

	private static final String ALGORITHM = "sha-256=";

	private ContentHash() {
	}

	/**
	 * The one hash that is given.
	 * @param hexadecimal the values of the parameter and of the header for it
	 * @param digest the header {@code Digest}, in Base64
	 * @return hexadecimal, null when none is given
	 */
	static @Nullable String of(List<@Nullable String> hexadecimal, @Nullable String digest) {
		var given = Stream
			.concat(hexadecimal.stream().filter(Objects::nonNull).map(ContentHash::checked), digests(digest))
			.distinct()
			.toList();
		if (given.size() > 1) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "HASH_FORMAT", String.join(", ", given));
		}
		return given.isEmpty() ? null : given.get(0);
	}

	static String checked(String text) {
		var hash = text.strip().toLowerCase(Locale.ROOT);
		if (!HEXADECIMAL.matcher(hash).matches()) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "HASH_FORMAT", text);
		}
		return hash;
	}

	private static Stream<String> digests(@Nullable String header) {
		return Arrays.stream(((header != null) ? header : "").split(","))
			.map(String::strip)
			.filter((one) -> one.regionMatches(true, 0, ALGORITHM, 0, ALGORITHM.length()))
			.map((one) -> inHexadecimal(one.substring(ALGORITHM.length())));
	}

	private static String inHexadecimal(String base64) {
		try {
			return checked(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "HASH_FORMAT", base64);
		}
	}

}
