package org.mobilesource.registry.domain.obd;

import java.time.Duration;
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
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class FaultHistoryOrderTests {

	private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");

	@Property(tries = 500)
	void saysTheSameInWhateverOrderRecordsArrive(@ForAll("runs") List<ObdRun> runs,
			@ForAll @IntRange(min = 1, max = 4) int closeRecords, @ForAll Random random) {
		var expected = FaultHistory.of(runs, closeRecords);
		List<ObdRun> shuffled = new ArrayList<>(runs);
		Collections.shuffle(shuffled, random);

		assertThat(FaultHistory.of(shuffled, closeRecords)).isEqualTo(expected);
	}

	@Property(tries = 500)
	void findsTheSameEpisodesInSingleRecordsAsInRuns(@ForAll("runs") List<ObdRun> runs,
			@ForAll @IntRange(min = 1, max = 4) int closeRecords) {
		List<ObdRun> single = new ArrayList<>();
		runs.forEach((run) -> {
			for (int i = 0; i < run.records(); i++) {
				var at = run.firstAt().plusSeconds(60L * i);
				single.add(Runs.of(at, at, 1, run.information()));
			}
		});

		var found = FaultHistory.of(single, closeRecords);
		var expected = FaultHistory.of(runs, closeRecords);

		assertThat(found.episodes()).isEqualTo(expected.episodes());
		assertThat(found.erasures()).isEqualTo(expected.erasures());
	}

	@Property(tries = 500)
	void endsEveryEpisodeBehindItsLastRecordAndNeverHasTwoOfACodeAtOnce(@ForAll("runs") List<ObdRun> runs) {
		var episodes = FaultHistory.of(runs, 2).episodes();

		assertThat(episodes).allSatisfy((one) -> {
			assertThat(one.lastAt()).isAfterOrEqualTo(one.firstAt());
			assertThat(one.closed() == null || one.closed().at().isAfter(one.lastAt())).isTrue();
		});
		for (var one : episodes) {
			assertThat(episodes).filteredOn((other) -> other != one && other.code().equals(one.code()))
				.noneMatch((other) -> !other.firstAt().isBefore(one.firstAt())
						&& (one.closed() == null || other.firstAt().isBefore(one.closed().at())));
		}
	}

	@Provide
	Arbitrary<List<ObdRun>> runs() {
		var code = Arbitraries.of("P20EE-00", "P20EE-00?", "P2002-00", "SPN 4364 FMI 18");
		var information = Combinators
			.combine(Arbitraries.of(0, 1, 0xFE), Arbitraries.of(0, Runs.NOT_READY, 0x0EA0), code.set().ofMaxSize(2),
					Arbitraries.frequency(net.jqwik.api.Tuple.of(5, 0L),
							net.jqwik.api.Tuple.of(1, Flag.DTC_COUNT_INVALID.bit())))
			.as((mil, readiness, codes, flags) -> Runs.saying(mil, readiness, flags,
					(flags != 0) ? List.of() : Runs.saying(mil, readiness, codes.toArray(String[]::new)).codes()));
		var run = Combinators.combine(information, Arbitraries.integers().between(1, 4)).as(Piece::new);
		return run.list().ofMaxSize(12).map(FaultHistoryOrderTests::apart);
	}

	private static List<ObdRun> apart(List<Piece> pieces) {
		List<ObdRun> runs = new ArrayList<>();
		var at = FIRST;
		for (var piece : pieces) {
			runs.add(Runs.of(at, at.plus(Duration.ofMinutes(piece.records() - 1)), piece.records(),
					piece.information()));
			at = at.plus(Duration.ofHours(1));
		}
		return runs;
	}

	private record Piece(ObdInformation information, int records) {
	}

}
