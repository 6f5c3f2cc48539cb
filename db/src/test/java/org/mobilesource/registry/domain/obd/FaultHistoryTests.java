package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.obd.FaultEpisode.Mark;
import org.mobilesource.registry.domain.obd.FaultHistory.Erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FaultHistoryTests {

	private static final String SCR = "P20EE-00";

	private static final Duration STALE = Duration.ofHours(72);

	private static final ObdInformation NOTHING = Runs.saying(0, 0);

	@Test
	void opensWithTheFirstRecordThatHoldsAFault() {
		var first = Runs.of("2026-01-05T08:00", "2026-01-05T10:00", 3, Runs.saying(0, 0, SCR));

		var history = FaultHistory.of(List.of(first, Runs.at("2026-01-06T08:00", Runs.saying(0, 0, SCR))), 2);

		assertThat(history.episodes()).containsExactly(
				new FaultEpisode(SCR, first.firstAt(), new Mark(first.firstAt(), first.odometer(), first.engineOn()),
						CalendarFixture.at("2026-01-06T08:00"), 4, null, false));
	}

	@Test
	void isPendingUntilTheFaultIsConfirmed() {
		var suspected = Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR + "?"));
		var confirmed = Runs.at("2026-01-05T12:00", Runs.saying(0, 0, SCR));
		var later = Runs.at("2026-01-05T16:00", Runs.saying(0, 0, SCR + "?"));

		assertThat(FaultHistory.of(List.of(suspected), 2).episodes())
			.containsExactly(new FaultEpisode(SCR, suspected.firstAt(), null, suspected.lastAt(), 1, null, false));
		assertThat(FaultHistory.of(List.of(suspected, confirmed, later), 2).episodes()).containsExactly(
				new FaultEpisode(SCR, suspected.firstAt(), Mark.of(confirmed), later.lastAt(), 3, null, false));
	}

	@ParameterizedTest(name = "{0} then {1} records without it, {2} needed: closed = {3}")
	@CsvSource({ "1, 0, 2, false", "2, 0, 2, true", "1, 1, 2, true", "1, 1, 3, false", "1, 2, 3, true",
			"1, 0, 1, true" })
	void closesAtTheFirstOfSoManyRecordsWithoutIt(int first, int second, int needed, boolean closed) {
		var gone = Runs.of("2026-01-05T09:00", "2026-01-05T09:30", first, NOTHING);
		var runs = new ArrayList<>(List.of(Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR)), gone));
		if (second > 0) {
			runs.add(Runs.of("2026-01-06T09:00", "2026-01-06T09:30", second, NOTHING));
		}

		assertThat(FaultHistory.of(runs, needed).episodes()).singleElement()
			.extracting(FaultEpisode::closed)
			.isEqualTo(closed ? Mark.of(gone) : null);
	}

	@Test
	void goesOnWhenOneRecordLacksIt() {
		var runs = List.of(Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR)), Runs.at("2026-01-05T09:00", NOTHING),
				Runs.at("2026-01-05T10:00", Runs.saying(0, 0, SCR)), Runs.at("2026-01-05T11:00", NOTHING));

		assertThat(FaultHistory.of(runs, 2).episodes()).singleElement()
			.satisfies((one) -> assertThat(one.closed()).isNull())
			.satisfies((one) -> assertThat(one.records()).isEqualTo(2));
	}

	@Test
	void takesNothingFromRecordsWithoutACount() {
		var unknown = Runs.saying(0, 0, Flag.DTC_COUNT_INVALID.bit(), List.of());
		var gone = Runs.at("2026-01-05T10:00", NOTHING);
		var runs = List.of(Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR)),
				Runs.of("2026-01-05T09:00", "2026-01-05T09:30", 5, unknown), gone, Runs.at("2026-01-05T11:00", unknown),
				Runs.at("2026-01-05T12:00", NOTHING));

		assertThat(FaultHistory.of(runs.subList(0, 4), 2).episodes()).singleElement()
			.extracting(FaultEpisode::closed)
			.isNull();
		assertThat(FaultHistory.of(runs, 2).episodes()).singleElement()
			.extracting(FaultEpisode::closed)
			.isEqualTo(Mark.of(gone));
	}

	@Test
	void beginsAnewAfterItsEnd() {
		var runs = List.of(Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR)),
				Runs.of("2026-01-05T09:00", "2026-01-05T09:30", 2, NOTHING),
				Runs.at("2026-01-07T08:00", Runs.saying(0, 0, SCR)));

		assertThat(FaultHistory.of(runs, 2).episodes()).extracting(FaultEpisode::firstAt, (one) -> one.closed() != null)
			.containsExactly(tuple(CalendarFixture.at("2026-01-05T08:00"), true),
					tuple(CalendarFixture.at("2026-01-07T08:00"), false));
	}

	@Test
	void followsTheLampByItselfAndPassesOverWhatItDoesNotSay() {
		var on = Runs.at("2026-01-05T08:00", Runs.saying(1, 0));
		var off = Runs.at("2026-01-05T10:00", Runs.saying(0, 0));
		var runs = List.of(on, Runs.of("2026-01-05T09:00", "2026-01-05T09:30", 4, Runs.saying(0xFE, 0)), off,
				Runs.at("2026-01-05T11:00", Runs.saying(2, 0)), Runs.at("2026-01-05T12:00", Runs.saying(0, 0)));

		assertThat(FaultHistory.of(runs, 2).episodes()).containsExactly(
				new FaultEpisode(FaultEpisode.LAMP, on.firstAt(), Mark.of(on), on.lastAt(), 1, Mark.of(off), false));
	}

	@ParameterizedTest(name = "readiness {0}: cleared = {1}, masked = {2}")
	@CsvSource({ "1EA0, true, false", "0000, false, true", "0EA0, false, false", "FEA0, true, false" })
	void tellsAnErasureFromAMask(String readiness, boolean cleared, boolean masked) {
		var gone = Runs.of("2026-01-05T09:00", "2026-01-05T09:30", 2, Runs.saying(0, Integer.parseInt(readiness, 16)));

		var history = FaultHistory.of(List.of(Runs.at("2026-01-05T08:00", Runs.saying(1, 0, SCR)), gone), 2);

		assertThat(history.erasures())
			.isEqualTo((cleared || masked) ? List.of(new Erasure(gone.firstAt(), masked)) : List.of());
		assertThat(history.episodes()).hasSize(2).allMatch((one) -> one.cleared() == cleared);
	}

	@Test
	void isNoErasureWhenOneFaultStaysOrNoneWasThere() {
		var two = Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR, "P2002-00"));
		var one = Runs.at("2026-01-05T09:00", Runs.saying(0, Runs.NOT_READY, SCR));
		var suspected = Runs.at("2026-01-05T08:00", Runs.saying(0, 0, SCR + "?"));
		var none = Runs.at("2026-01-05T10:00", Runs.saying(0, Runs.NOT_READY));

		assertThat(FaultHistory.of(List.of(two, one), 2).erasures()).isEmpty();
		assertThat(FaultHistory.of(List.of(suspected, none), 2).erasures()).isEmpty();
		assertThat(FaultHistory.of(List.of(none), 2).erasures()).isEmpty();
	}

	@ParameterizedTest(name = "at {0}: open = {1}")
	@CsvSource({ "2026-01-05T07:59:59, false", "2026-01-05T08:00:00, true", "2026-01-08T08:59:59, true",
			"2026-01-08T09:00:00, false" })
	void isNeitherOpenNorClosedAfterThreeDaysOfSilence(String moment, boolean open) {
		var history = FaultHistory.of(List.of(Runs.of("2026-01-05T08:00", "2026-01-05T09:00", 2, Runs.saying(1, 0))),
				2);

		assertThat(!history.openAt(CalendarFixture.at(moment), STALE).isEmpty()).isEqualTo(open);
	}

	@Test
	void isClosedFromTheFirstRecordWithoutItOn() {
		var history = FaultHistory.of(List.of(Runs.at("2026-01-05T08:00", Runs.saying(1, 0)),
				Runs.of("2026-01-05T10:00", "2026-01-05T12:00", 2, NOTHING)), 2);

		assertThat(history.openAt(CalendarFixture.at("2026-01-05T09:59:59"), STALE)).hasSize(1);
		assertThat(history.openAt(CalendarFixture.at("2026-01-05T10:00"), STALE)).isEmpty();
	}

}
