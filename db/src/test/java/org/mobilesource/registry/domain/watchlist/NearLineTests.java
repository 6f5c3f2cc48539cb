package org.mobilesource.registry.domain.watchlist;

import java.util.OptionalInt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearLineTests {

	@ParameterizedTest(name = "{0} trucks: listed = {1}, {2} more list it, {3} fewer do not")
	@CsvSource({ "0, false, 15, 0", "13, false, 2, 0", "14, false, 1, 0", "15, true, 0, 1", "16, true, 0, 2" })
	void largeFleet(int trucks, boolean listed, int more, int fewer) {
		var line = new NearLine.LargeFleet(trucks, 15);

		assertThat(line.isListed()).isEqualTo(listed);
		assertThat(line.more()).isEqualTo(more);
		assertThat(line.fewer()).isEqualTo(fewer);
	}

	@ParameterizedTest(name = "{0}/{1}, inclusive = {2}: {3} more exceed, {4} fewer in all")
	@CsvSource({ "8, 42, false, 1, 3", "8, 42, true, 1, 2", "8, 40, false, 1, 1", "7, 40, false, 2, 6",
			"7, 40, true, 1, 5", "3, 15, false, 1, 1", "2, 15, false, 2, 6", "2, 15, true, 1, 5", "0, 15, false, 4, ",
			"0, 15, true, 3, ", "0, 4, false, 1, ", "0, 4, true, 1, ", "0, 1, false, 1, ", "1, 5, false, 1, 1",
			"0, 5, true, 1, ", "1, 6, true, 1, 1", "1, 6, false, 1, 2" })
	void notYetListed(int exceeding, int total, boolean inclusive, int more, Integer fewer) {
		var line = new NearLine.HighExceedance(exceeding, total, 20, inclusive);

		assertThat(line.isListed()).isFalse();
		assertThat(line.more()).hasValue(more);
		assertThat(line.fewer()).isEqualTo((fewer != null) ? OptionalInt.of(fewer) : OptionalInt.empty());
		assertThat(line.fewerExceeding()).isEmpty();
		assertThat(line.moreTrucks()).isEmpty();
	}

	@ParameterizedTest(name = "{0}/{1}, inclusive = {2}: {3} fewer exceed, {4} more in all")
	@CsvSource({ "9, 42, false, 1, 3", "9, 44, false, 1, 1", "8, 40, true, 1, 1", "3, 15, true, 1, 1",
			"4, 15, false, 1, 5", "1, 4, false, 1, 1", "1, 4, true, 1, 2", "1, 5, true, 1, 1", "1, 1, false, 1, 4",
			"6, 15, false, 3, 15", "3, 3, false, 3, 12" })
	void listed(int exceeding, int total, boolean inclusive, int fewer, int more) {
		var line = new NearLine.HighExceedance(exceeding, total, 20, inclusive);

		assertThat(line.isListed()).isTrue();
		assertThat(line.fewerExceeding()).hasValue(fewer);
		assertThat(line.moreTrucks()).hasValue(more);
		assertThat(line.more()).isEmpty();
		assertThat(line.fewer()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void withoutTrucksThereIsNoRatio(boolean inclusive) {
		var line = new NearLine.HighExceedance(0, 0, 20, inclusive);

		assertThat(line.hasRatio()).isFalse();
		assertThat(line.isListed()).isFalse();
		assertThat(line.more()).isEmpty();
		assertThat(line.fewer()).isEmpty();
	}

	@ParameterizedTest(name = "{0}/{1} against more than 100 %")
	@CsvSource({ "0, 3", "3, 3" })
	void aLineThatNobodyCrossesIsFarFromEverybody(int exceeding, int total) {
		var line = new NearLine.HighExceedance(exceeding, total, 100, false);

		assertThat(line.isListed()).isFalse();
		assertThat(line.more()).isEmpty();
		assertThat(line.fewer()).isEmpty();
	}

}
