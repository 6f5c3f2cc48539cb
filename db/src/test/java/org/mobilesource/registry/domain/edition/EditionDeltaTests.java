package org.mobilesource.registry.domain.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.edition.EditionDelta.Content;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

class EditionDeltaTests {

	private static final Content NONE = new Content(Map.of(), Set.of());

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@CsvSource({ "'甲公司,16,14,2,false', '甲公司,17,15,2,false', FIGURES_CHANGED",
			"'甲公司,16,14,2,false', '乙公司,16,14,2,false', RECORD_CHANGED",
			"'甲公司,16,14,2,false', '甲公司,16,14,2,true', APPEAL_OPENED",
			"'甲公司,16,14,2,true', '甲公司,16,14,2,false', APPEAL_CLOSED",
			"'甲公司,16,14,2,true', '甲公司,17,15,2,false', 'APPEAL_CLOSED,FIGURES_CHANGED'" })
	void aChangedRowSaysWhat(String before, String after, String causes) {
		var delta = between(firm(before), firm(after), Map.of());

		assertThat(delta.added()).isEmpty();
		assertThat(delta.removed()).isEmpty();
		assertThat(delta.changed()).singleElement()
			.satisfies((row) -> assertThat(row.causes()).containsExactly(causes.split(",")));
	}

	@Test
	void aRowThatCameOrWentHasTheCausesOfAllRunsInBetween() {
		var one = firm("甲公司,16,14,2,false");
		Map<String, Set<String>> recorded = Map.of("9145", Set.of("LEASE_STARTED", "FLEET_GREW"));

		assertThat(between(NONE, one, recorded).added().get(0).causes()).containsExactly("FLEET_GREW", "LEASE_STARTED");
		assertThat(between(one, NONE, recorded).removed().get(0).causes()).containsExactly("FLEET_GREW",
				"LEASE_STARTED");
		assertThat(between(one, NONE, Map.of()).removed().get(0).causes()).containsExactly("RECORD_CHANGED");
		assertThat(between(one, one, recorded).isEmpty()).isTrue();
		assertThat(between(one, firm("甲公司,17,15,2,true"), recorded).changed().get(0).causes())
			.containsExactly("APPEAL_OPENED", "FLEET_GREW", "LEASE_STARTED");
	}

	@Test
	void aRowThatIsHeldBackSaysSoAndSoDoesItsReturn() {
		var one = firm("甲公司,16,14,2,false");
		var held = new Content(Map.of(), Set.of("9145"));

		assertThat(between(one, held, Map.of()).removed().get(0).causes()).containsExactly("APPEAL_HELD");
		assertThat(between(held, one, Map.of()).added().get(0).causes()).containsExactly("APPEAL_CLOSED");
	}

	private static EditionDelta between(Content before, Content now, Map<String, Set<String>> recorded) {
		return EditionDelta.between(WatchList.LARGE_FLEET, before, now, recorded);
	}

	private static Content firm(String cells) {
		var some = cells.split(",");
		return new Content(
				new TreeMap<>(Map.of("9145",
						List.of("9145", some[0], "450802", some[1], some[2], some[3], "2021-02-01", some[4]))),
				Set.of());
	}

}
