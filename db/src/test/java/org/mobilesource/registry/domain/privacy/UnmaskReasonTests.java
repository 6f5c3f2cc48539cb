package org.mobilesource.registry.domain.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

class UnmaskReasonTests {

	private static final Policy FIVE = new Policy(LocalDate.of(2026, 1, 1), "shipped",
			Map.of("privacy.reason.shortest", "5"));

	@ParameterizedTest
	@CsvSource({ "'', false", "办案需要, false", "'  办案  ', false", "送达处罚决定, true", "' 送达通知书 ', true" })
	void aReasonHasFiveCharactersWithoutBlanksAroundIt(String given, boolean accepted) {
		assertThat(UnmaskReason.of(given, FIVE).map(UnmaskReason::text))
			.isEqualTo(accepted ? Optional.of(given.strip()) : Optional.empty());
	}

	@ParameterizedTest
	@CsvSource({ "300, true", "301, false" })
	void andAtMostThreeHundred(int length, boolean accepted) {
		assertThat(UnmaskReason.of("由".repeat(length), FIVE).isPresent()).isEqualTo(accepted);
	}

}
