package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.enforcement.CaseEvent.Kind;
import org.mobilesource.registry.domain.enforcement.CaseStage.Owner;

import static org.assertj.core.api.Assertions.assertThat;

class CaseHistoryTests {

	private static final Instant BEGINNING = Instant.parse("2021-03-01T00:00:00Z");

	@ParameterizedTest(name = "{0}: {1}, {2} acts next")
	@CsvSource(delimiter = '|', value = { "'' | FOUND | ECOLOGY", "REVIEWED | REVIEWED | ECOLOGY",
			"REVIEWED NOTIFIED | NOTIFIED | POLICE", "REVIEWED NOTIFIED SERVED EXTENDED | NOTIFIED | POLICE",
			"REVIEWED NOTIFIED PENALISED | PENALISED | TRANSPORT",
			"REVIEWED NOTIFIED PENALISED REPAIR_BEGUN | IN_REPAIR | TRANSPORT",
			"REVIEWED NOTIFIED PENALISED REPAIRED | REPAIRED | OPERATOR",
			"NOTIFIED REPAIRED PENALISED | REPAIRED | OPERATOR", "NOTIFIED REPAIRED FAILED | IN_REPAIR | TRANSPORT",
			"NOTIFIED REPAIRED FAILED REPAIRED | REPAIRED | OPERATOR", "NOTIFIED FAILED | NOTIFIED | POLICE",
			"NOTIFIED PASSED | RETESTED | TRANSPORT", "NOTIFIED REPAIRED PASSED CLEARED | CLOSED | NOBODY",
			"NOTIFIED REPAIRED PASSED CLEARED PENALISED | CLOSED | NOBODY",
			"REVIEWED NOTIFIED VOIDED | VOIDED | NOBODY", "NOTIFIED VOIDED REPAIRED PASSED | VOIDED | NOBODY" })
	void leadsThroughTheDepartments(String kinds, CaseStage stage, Owner owner) {
		List<CaseEvent> events = new ArrayList<>();
		for (var kind : kinds.isEmpty() ? new String[0] : kinds.split(" ")) {
			events.add(new CaseEvent(BEGINNING.plusSeconds(events.size()), Kind.valueOf(kind), ""));
		}

		assertThat(new CaseHistory(events).stage()).isEqualTo(stage);
		assertThat(stage.owner()).isEqualTo(owner);
	}

	@Property
	void isTheReplayOfItsHistoryInWhateverOrderEventsBecomeKnown(@ForAll("events") List<CaseEvent> events,
			@ForAll long seed) {
		var arriving = new ArrayList<>(events);
		Collections.shuffle(arriving, new Random(seed));
		var history = new CaseHistory(List.of());
		for (var event : arriving) {
			history = history.with(event).with(event);
		}

		assertThat(history).isEqualTo(new CaseHistory(events));
		assertThat(history.stage()).isEqualTo(new CaseHistory(events).stage());
	}

	@Property
	void nothingFollowsAnEnd(@ForAll("events") List<CaseEvent> before, @ForAll("events") List<CaseEvent> after) {
		var stage = new CaseHistory(before).stage();
		var later = stage;
		for (var event : after) {
			later = later.after(event.kind());
		}

		assertThat(!stage.isOver() || later == stage).isTrue();
	}

	@Provide
	Arbitrary<List<CaseEvent>> events() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 20), Arbitraries.of(Kind.class), Arbitraries.of("A", "B"))
			.as((second, kind, detail) -> new CaseEvent(BEGINNING.plusSeconds(second), kind, detail))
			.list()
			.ofMaxSize(12);
	}

}
