package org.mobilesource.registry.domain.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedRowTests {

	private static final LocalDate SINCE = LocalDate.of(2021, 2, 1);

	@ParameterizedTest(name = "held by {0}, owned by {1}: {2}")
	@CsvSource(nullValues = "-",
			value = { "港北运输有限公司, 王五, 港北运输有限公司", "-, 王五, 王*", "-, 欧阳小明, 欧***", "-, 港南物流有限公司, 港南物流有限公司", "-, -, ''" })
	void namesTheFirmAndMasksThePerson(@Nullable String company, @Nullable String owner, String holder) {
		var row = published(truck(company, "桂R12345"), owner);

		assertThat(row.cells()).containsExactly("桂R12345", "01", holder, "2021-01-01", "BLACK_SMOKE", "2021-02-27",
				"2021-02-01", "false");
		assertThat(row.key()).isEqualTo("桂R12345 01");
	}

	@Test
	void tellsTheVehicleIdentificationNumberOnlyWhereThereIsNoPlate() {
		assertThat(published(truck("甲公司", "桂R12345"), null).cells()).doesNotContain("LVT00000000000001");
		assertThat(published(truck("甲公司", null), null).key()).isEqualTo("LVT00000000000001 01");
	}

	@Test
	void tellsFiguresOfFirmsAsText() {
		var large = new Entry(WatchList.LARGE_FLEET, "91450802MAX0000015", "450802", "=HYPERLINK(1)", 16, 14, 2, null,
				null, null, null, null, null, null, null);
		var high = new Entry(WatchList.HIGH_EXCEEDANCE, "91450802MAX0000015", "450802", "甲公司", null, null, null, 3, 14,
				null, null, null, null, null, null);

		assertThat(published(large, null).cells()).containsExactly("91450802MAX0000015", "\t=HYPERLINK(1)", "450802",
				"16", "14", "2", "2021-02-01", "false");
		assertThat(published(high, null).cells()).containsExactly("91450802MAX0000015", "甲公司", "450802", "3", "14",
				"21.4", "2021-02-01", "false");
	}

	private static PublishedRow published(Entry entry, @Nullable String owner) {
		return PublishedRow.of(entry, SINCE, "21.4", owner, false);
	}

	private static Entry truck(@Nullable String company, @Nullable String plate) {
		return new Entry(WatchList.OVERDUE_REPAIR, "LVT00000000000001", "450802", company, null, null, null, null, null,
				plate, "01", Instant.parse("2020-12-31T16:00:00Z"), ExceedanceSource.BLACK_SMOKE,
				LocalDate.of(2021, 2, 27), Missing.RETEST);
	}

}
