package org.mobilesource.registry.domain.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationPropertyTests {

	@Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
	void hasNothingLeftToDoOnceItIsDone(@ForAll("nights") List<Map<String, Night>> nights,
			@ForAll Set<@IntRange(min = 1, max = 4) Integer> acted) {
		var stored = new StoredExceedances();
		Set<String> penalised = Set.copyOf(acted.stream().map((key) -> "K" + key + ".0").toList());
		for (var night : nights) {
			var found = found(night);
			int before = stored.all().size();

			stored.take(found, penalised);

			ReconciliationTests.assertNothing(stored.reconcile(found, penalised));
			assertThat(stored.all()).as("nothing is deleted").hasSizeGreaterThanOrEqualTo(before);
		}
	}

	@Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
	void agreesWithTheFindingsExceptWhereAPersonHasToLook(@ForAll("nights") List<Map<String, Night>> nights) {
		var stored = new StoredExceedances();
		for (var night : nights) {
			stored.take(found(night), Set.of());

			assertThat(stored.all()).allSatisfy((exceedance) -> {
				var finding = night.get(exceedance.sourceKey());
				if (finding != null && finding.confirmedBy().equals("-") && exceedance.flagged() != null) {
					assertThat(exceedance.confirmedBy()).isEqualTo(ConfirmedBy.PERSON);
				}
				else if (finding != null) {
					assertThat(exceedance.state())
						.isEqualTo(ReconciliationTests.finding("K", finding.confirmedBy(), 1).state());
				}
				else if (exceedance.flagged() == null) {
					assertThat(exceedance.state()).isEqualTo(ExceedanceState.VOIDED);
				}
				else {
					assertThat(exceedance.confirmedBy()).isEqualTo(ConfirmedBy.PERSON);
				}
			});
		}
	}

	@Provide
	Arbitrary<List<Map<String, Night>>> nights() {
		var finding = Combinators.combine(Arbitraries.of("RULE", "PERSON", "-"), Arbitraries.integers().between(1, 3))
			.as(Night::new);
		return Arbitraries.maps(Arbitraries.of("K1", "K2", "K3", "K4"), finding).list().ofMinSize(1).ofMaxSize(5);
	}

	private static List<Finding> found(Map<String, Night> night) {
		List<Finding> found = new ArrayList<>();
		night.forEach((key, finding) -> found
			.add(ReconciliationTests.finding(key, finding.confirmedBy(), finding.members())));
		return found;
	}

	record Night(String confirmedBy, int members) {
	}

}
