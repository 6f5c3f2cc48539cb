package org.mobilesource.registry.domain.evidence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceNameTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(nullValues = "-",
			value = { "cam1_D450803001_02_20210301054812_ca8aebd0.jpg, D450803001",
					"D4508030010220210301054812_1.jpg, D450803001", "still-A450802001.png, A450802001", "1.jpg, -",
					"camD450803001.jpg, -", "cam1_D45080300.jpg, -", "cam1_d450803001.jpg, -" })
	void tellsTheSite(String name, @Nullable String site) {
		assertThat(EvidenceName.siteOf(name).orElse(null)).isEqualTo(site);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "a.jpg, true", "图像1.jpg, true", "'a b.jpg', true", "'', false", "' ', false", ".a.jpg, false",
			"../a.jpg, false", "a\\b.jpg, false", "'a\u0000.jpg', false" })
	void saysWhichNamesAreGood(String name, boolean good) {
		assertThat(EvidenceName.isGood(name)).isEqualTo(good);
	}

	@ParameterizedTest(name = "{0} characters: {1}")
	@CsvSource({ "200, true", "201, false" })
	void namesHaveALength(int length, boolean good) {
		assertThat(EvidenceName.isGood("证".repeat(length))).isEqualTo(good);
	}

}
