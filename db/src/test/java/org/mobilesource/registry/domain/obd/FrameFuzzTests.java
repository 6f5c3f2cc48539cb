package org.mobilesource.registry.domain.obd;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A small run of {@code bin/fuzz-obd}. */
class FrameFuzzTests {

	@Test
	void nothingIsThrownLostOrToldTwice() throws IOException {
		var figures = new FrameFuzz(20_211_014).run(50_000);

		assertThat(figures).containsEntry("frames", 50_000L);
		assertThat(figures.get("found whole")).isGreaterThan(30_000);
		assertThat(figures.get("hidden in an accident")).isLessThan(1_000);
		assertThat(figures).allSatisfy((name, figure) -> assertThat(figure).as(name).isPositive());
		assertThat(figures).containsKeys("ENCRYPTED", "PARTIAL", "NESTED", "GBT_32960", "IUPR_TEXT",
				"RAW_J1979_SUPPORT", "DTC_COUNT_INVALID", "ZERO_COLLECT_TIME");
	}

	@Test
	void theSameSeedGivesTheSameFigures() throws IOException {
		assertThat(new FrameFuzz(7).run(2_000)).isEqualTo(new FrameFuzz(7).run(2_000))
			.isNotEqualTo(new FrameFuzz(8).run(2_000));
	}

}
