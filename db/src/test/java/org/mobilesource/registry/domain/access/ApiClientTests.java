package org.mobilesource.registry.domain.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mobilesource.registry.domain.access.ApiKey.State;

import static org.assertj.core.api.Assertions.assertThat;

class ApiClientTests {

	private static final String SECRET = "A".repeat(43);

	@ParameterizedTest(name = "{0} of {1}: {2}")
	@CsvSource({ "remote-sensing, A450802001, true", "remote-sensing, A450802002, false", "remote-sensing, '', false",
			"inspections, '', true", "repairs, '', false", "black-smoke, A450802001, false" })
	void speaksForItsFeedsAndSites(String feed, String site, boolean speaks) {
		var client = new ApiClient("gate-one", "一号点", Set.of("remote-sensing", "inspections"), Set.of("A450802001"));

		assertThat(client.speaksFor(feed, site)).isEqualTo(speaks);
	}

	@ParameterizedTest(name = "{0} with {1} of {2}: {3}")
	@CsvSource({ "gate-one, inspections, '', ''", "Gate, inspections, '', NAME_FORMAT",
			"../x, inspections, '', NAME_FORMAT", "gate-one, '', '', FEED_REQUIRED",
			"gate-one, black-smoke, '', SITE_REQUIRED", "gate-one, black-smoke, C450802001, ''",
			"gate-one, inspections, a/b, SITE_FORMAT" })
	void mustBeSound(String name, String feeds, String sites, String faults) {
		var client = new ApiClient(name, "一号点", words(feeds), words(sites));

		assertThat(String.join(" ", ApiClientRule.faults(client))).isEqualTo(faults);
	}

	@ParameterizedTest(name = "from 04:00 until {0}, revoked {1}, at {2}: {3}")
	@CsvSource({ ",, 04:00, VALID", ",, 03:59, NOT_YET_VALID", "06:00,, 05:59, VALID", "06:00,, 06:00, EXPIRED",
			"06:00, 05:00, 05:30, REVOKED", ", 05:00, 07:00, REVOKED" })
	void aKeyCountsFromItsBeginningToItsEnd(@Nullable String until, @Nullable String revoked, String at, State state) {
		var key = new ApiKey("0123456789ab", "gate-one", "", instant("04:00"), (until != null) ? instant(until) : null,
				"admin", (revoked != null) ? instant(revoked) : null, null);

		assertThat(key.stateAt(instant(at))).isEqualTo(state);
	}

	@Test
	void aKeyIsKnownByItsHashAlone() {
		var key = KeyText.random();

		assertThat(KeyText.of(key.shown())).contains(key);
		assertThat(key.fits(key.hash())).isTrue();
		assertThat(new KeyText(key.prefix(), SECRET).fits(key.hash())).isFalse();
		assertThat(key.toString()).doesNotContain(key.secret());
		assertThat(KeyText.hidden("a " + key.shown() + " b")).isEqualTo("a msr_" + key.prefix() + "_… b");
		assertThat(KeyText.random()).isNotEqualTo(key);
	}

	/** By {@code printf msr_0123456789ab_AAA… | sha256sum}. */
	@Test
	void theHashIsThatOfTheWholeText() {
		assertThat(new KeyText("0123456789ab", SECRET).hash())
			.isEqualTo("8e2c7d758650ab702aaa7bdc42aa403d62133a69ea8a23dde068f58878905766");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "msr_", "msr_0123456789ab_", "msr_0123456789AB_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
					"xyz_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
					"msr_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void otherTextsAreNoKeys(String text) {
		assertThat(KeyText.of(text)).isEmpty();
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter((word) -> !word.isEmpty()).collect(Collectors.toSet());
	}

	private static Instant instant(String time) {
		return Instant.parse("2026-11-25T" + time + ":00Z");
	}

}
