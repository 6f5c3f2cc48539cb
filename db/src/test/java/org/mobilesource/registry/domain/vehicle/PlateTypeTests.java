package org.mobilesource.registry.domain.vehicle;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateTypeTests {

	@ParameterizedTest(name = "{0}: {1}, {2}, {3}")
	@CsvSource({ "01, 大型汽车, YELLOW, ORDINARY", "02, 小型汽车, BLUE, ORDINARY", "15, 挂车, YELLOW, TRAILER",
			"22, 临时行驶车, , FREE_TEXT", "41, 无号牌, , NONE", "51, 大型新能源汽车, YELLOW_GREEN, NEV_LARGE",
			"52, 小型新能源汽车, GRADIENT_GREEN, NEV_SMALL" })
	void findsTypesByCode(String code, String name, PlateColour colour, PlatePattern pattern) {
		PlateType type = PlateType.ofCode(code).orElseThrow();

		assertThat(type.chineseName()).isEqualTo(name);
		assertThat(type.colour().orElse(null)).isEqualTo(colour);
		assertThat(type.pattern()).isEqualTo(pattern);
	}

	@Test
	void knowsNoOtherCode() {
		assertThat(PlateType.ofCode("28")).isEmpty();
		assertThat(PlateType.ofCode("1")).isEmpty();
	}

	@Test
	void limitsTheRegistryToNineTypes() {
		assertThat(Arrays.stream(PlateType.values()).filter(PlateType::registryRelevant)).extracting(PlateType::code)
			.containsExactly("01", "02", "13", "14", "15", "22", "51", "52", "99");
	}

}
