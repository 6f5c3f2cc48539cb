package org.mobilesource.registry.domain.watchlist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

import static org.assertj.core.api.Assertions.assertThat;

class ItemTests {

	private static final LocalDate SINCE = LocalDate.of(2021, 2, 1);

	private static final LocalDate BUSINESS_DATE = LocalDate.of(2021, 3, 1);

	@Test
	void namesTheColumnsOfEachList() {
		assertThat(Item.columns(WatchList.LARGE_FLEET)).containsExactly("creditCode", "companyName", "division",
				"dieselTrucks", "owned", "leased", "listedSince");
		assertThat(Item.columns(WatchList.HIGH_EXCEEDANCE)).containsExactly("creditCode", "companyName", "division",
				"exceedingTrucks", "totalTrucks", "percent", "listedSince");
		assertThat(Item.columns(WatchList.OVERDUE_REPAIR)).containsExactly("vin", "plate", "plateType", "companyName",
				"exceededAt", "source", "deadline", "daysOverdue", "listedSince");
	}

	@ParameterizedTest(name = "{0} of {1} is {2} %")
	@CsvSource({ "3, 14, 21.4", "501, 2500, 20.0", "1, 8, 12.5", "1, 16, 6.3", "7, 7, 100.0" })
	void roundsThePercentageHalfUp(int exceeding, int total, BigDecimal percent) {
		var entry = new Entry(WatchList.HIGH_EXCEEDANCE, "91450800MA5K000001", "450802", "某某物流", null, null, null,
				exceeding, total, null, null, null, null, null, null);

		var item = (HighExceedanceItem) Item.of(entry, SINCE, BUSINESS_DATE);

		assertThat(item.percent()).isEqualTo(percent);
	}

	@Test
	void writesTimesWithTheOffsetOfTheCityAndUnknownValuesAsNothing() {
		var entry = new Entry(WatchList.OVERDUE_REPAIR, "LGAX0000000000001", "450802", null, null, null, null, null,
				null, "桂RA1234", "01", Instant.parse("2020-12-31T16:00:00Z"), ExceedanceSource.BLACK_SMOKE,
				LocalDate.of(2021, 2, 27), null);

		assertThat(Item.of(entry, SINCE, BUSINESS_DATE).cells()).containsExactly("LGAX0000000000001", "桂RA1234", "01",
				"", "2021-01-01T00:00:00+08:00", "BLACK_SMOKE", "2021-02-27", "2", "2021-02-01");
	}

	@Test
	void guardsAgainstFormulas() {
		var entry = new Entry(WatchList.LARGE_FLEET, "91450800MA5K000001", "450802", "=1+1", 15, 14, 1, null, null,
				null, null, null, null, null, null);

		assertThat(Item.of(entry, SINCE, BUSINESS_DATE).cells()).containsExactly("91450800MA5K000001", "\t=1+1",
				"450802", "15", "14", "1", "2021-02-01");
	}

}
