package org.mobilesource.registry.domain.enforcement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.NoticeService.Basis;
import org.mobilesource.registry.domain.enforcement.NoticeService.Refusal;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeServiceTests {

	/** Sixty days until 2021, thirty from 2022: 31 December 2021 and 1 January 2022. */
	@ParameterizedTest
	@CsvSource({ "IN_PERSON, DELIVERED, 2021-03-05, 2021-03-05", "POST, REFUSED, 2021-03-05, 2021-03-05",
			"POST, RETURNED, 2021-03-05,", "ELECTRONIC, DELIVERED, 2021-03-05, 2021-03-05",
			"PUBLIC_NOTICE, DELIVERED, 2021-12-31, 2022-03-01", "PUBLIC_NOTICE, DELIVERED, 2022-01-01, 2022-01-31" })
	void theTimeForRepairRunsFromTheServiceAndFromNoReturn(ServiceWay way, ServiceResult result, LocalDate day,
			@Nullable LocalDate servedOn) {
		var service = new NoticeService(way, result, day, "slip");

		assertThat(service.servedOn(PolicyFixture.shipped())).isEqualTo(servedOn);
	}

	@ParameterizedTest
	@CsvSource({ "DELIVERED, 2021-03-05, true, 2021-03-05, false,",
			"DELIVERED, 2021-03-05, false, 2021-03-05, true, NO_OPEN_CASE",
			"DELIVERED, 2021-03-05, true,, false, NO_NOTICE",
			"DELIVERED, 2021-03-05, true, 2021-03-05, true, ALREADY_SERVED",
			"RETURNED, 2021-03-05, true, 2021-03-05, true,",
			"DELIVERED, 2021-03-04, true, 2021-03-05, false, BEFORE_NOTICE",
			"RETURNED, 2021-03-04, true, 2021-03-05, false, BEFORE_NOTICE",
			"DELIVERED, 2021-02-28, true, 2021-02-28, false, BEFORE_NOTICE" })
	void aBatchLeavesOutWhatCannotBeServed(ServiceResult result, LocalDate day, boolean open,
			@Nullable LocalDate issuedOn, boolean served, @Nullable Refusal refusal) {
		var service = new NoticeService(ServiceWay.POST, result, day, "slip");

		assertThat(service.refusal(new Basis(open, LocalDate.of(2021, 3, 1), issuedOn, served)).orElse(null))
			.isEqualTo(refusal);
	}

}
