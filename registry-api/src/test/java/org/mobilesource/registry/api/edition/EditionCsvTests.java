package org.mobilesource.registry.api.edition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.edition.EditionDelta;
import org.mobilesource.registry.domain.edition.EditionDelta.Content;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

class EditionCsvTests {

	@Test
	void isWrittenSoThatPartnersCanWriteTheSame() {
		var file = EditionCsv.write(WatchList.OVERDUE_REPAIR, List
			.of(List.of("桂R12345", "01", "甲\"乙, 公司", "2021-01-01", "OBD", "2021-02-27", "2021-02-28", "false")));

		assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(
				"\uFEFF\"plate\",\"plateType\",\"holder\",\"exceededOn\",\"source\",\"deadline\",\"listedSince\",\"appealed\"\r\n"
						+ "\"桂R12345\",\"01\",\"甲\"\"乙, 公司\",\"2021-01-01\",\"OBD\",\"2021-02-27\",\"2021-02-28\",\"false\"\r\n");
		assertThat(EditionCsv.read(WatchList.OVERDUE_REPAIR, file)).containsOnlyKeys("桂R12345 01");
	}

	/** Whoever takes over every delta ends with the content of the last snapshot. */
	@RepeatedTest(20)
	void allDeltasOnASnapshotGiveTheLaterSnapshot(RepetitionInfo repetition) {
		var random = new Random(repetition.getCurrentRepetition());
		SortedMap<String, List<String>> city = new TreeMap<>();
		SortedMap<String, List<String>> partner = new TreeMap<>();
		for (int night = 0; night < 10; night++) {
			var before = new Content(new TreeMap<>(city), Set.of());
			for (int change = random.nextInt(8); change > 0; change--) {
				var key = "9145080" + random.nextInt(12);
				if (random.nextInt(3) == 0) {
					city.remove(key);
				}
				else {
					city.put(key, List.of(key, "公司\n" + random.nextInt(3), "450802", "" + random.nextInt(40), "1", "2",
							"2021-02-01", "" + random.nextBoolean()));
				}
			}
			var delta = EditionDelta.between(WatchList.LARGE_FLEET, before, new Content(city, Set.of()), Map.of());
			delta.removed().forEach((row) -> partner.remove(row.key()));
			delta.added().forEach((row) -> partner.put(row.key(), row.cells()));
			delta.changed().forEach((row) -> partner.put(row.key(), row.cells()));

			var file = EditionCsv.write(WatchList.LARGE_FLEET, city.values());
			assertThat(Sha256.of(EditionCsv.write(WatchList.LARGE_FLEET, partner.values()))).isEqualTo(Sha256.of(file));
			assertThat(EditionCsv.read(WatchList.LARGE_FLEET, file)).isEqualTo(city);
		}
	}

}
