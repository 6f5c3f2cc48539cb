package org.mobilesource.registry.domain.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.Finding.Member;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationTests {

	private static final Instant OCCURRED = CalendarFixture.at("2021-03-01T10:00");

	private static final Set<String> NOT_PENALISED = Set.of();

	@Test
	void addsWhatIsFoundForTheFirstTime() {
		var change = new StoredExceedances().reconcile(List.of(finding("K1", "RULE", 2), finding("K2", "-", 2)),
				NOT_PENALISED);

		assertThat(change.added()).extracting(Finding::sourceKey).containsExactly("K1", "K2");
		assertThat(change.changed()).isEmpty();
	}

	@ParameterizedTest(name = "confirmed by {0}, penalised = {1}, no longer found: {2}")
	@CsvSource({ "RULE, false, voided", "PERSON, false, flagged", "RULE, true, flagged", "PERSON, true, flagged",
			"-, false, voided", "-, true, voided" })
	void withdrawsWhatLostItsGround(String confirmedBy, boolean penalised, String outcome) {
		var stored = stored(finding("K1", confirmedBy, 2));

		var change = stored.reconcile(List.of(), penalised ? Set.of("K1.1") : NOT_PENALISED);

		assertThat(change.voided()).hasSize(outcome.equals("voided") ? 1 : 0);
		assertThat(change.flagged()).hasSize(outcome.equals("flagged") ? 1 : 0);
		assertThat(change.added()).isEmpty();
		assertThat(change.changed()).isEmpty();
	}

	@ParameterizedTest(name = "confirmed by {0}, penalised = {1}, and a person rejected one of its records")
	@CsvSource({ "RULE, false", "PERSON, false", "RULE, true", "PERSON, true", "-, false" })
	void voidsWhatRestsOnARejectedRecordWhoeverHadActed(String confirmedBy, boolean penalised) {
		var stored = stored(finding("K1", confirmedBy, 2));

		var change = stored.reconcile(List.of(), penalised ? Set.of("K1.1") : NOT_PENALISED,
				Map.of("REMOTE_SENSING K1.0", "APPEAL_UPHELD"));

		assertThat(change.rejected()).singleElement()
			.satisfies((one) -> assertThat(one.cause()).isEqualTo("APPEAL_UPHELD"));
		assertThat(change.voided()).isEmpty();
		assertThat(change.flagged()).isEmpty();
	}

	@Test
	void saysOnceThatAConfirmedCaptureWasRejected() {
		var stored = stored(finding("K1", "PERSON", 1));
		var rejected = List
			.of(new Finding(ExceedanceSource.REMOTE_SENSING, "K1", OCCURRED, ExceedanceState.REJECTED, null, null,
					stored.reconcile(List.of(finding("K2", "RULE", 1)), NOT_PENALISED).added().get(0).members(), "v"));

		var change = stored.reconcile(rejected, NOT_PENALISED, Map.of("REMOTE_SENSING K1.0", "RECORD_VOIDED"));

		assertThat(change.rejected()).hasSize(1);
		assertThat(change.changed()).isEmpty();
	}

	@Test
	void letsWaitAgainWhatAPersonHadConfirmedAndThenFell() {
		var stored = stored(finding("K1", "PERSON", 2)).take(List.of(), NOT_PENALISED,
				Map.of("REMOTE_SENSING K1.0", "RECORD_VOIDED"));
		assertThat(stored.only().state()).isEqualTo(ExceedanceState.VOIDED);

		var change = stored.reconcile(List.of(finding("K1", "-", 2)), NOT_PENALISED);

		assertThat(change.changed()).singleElement()
			.satisfies((changed) -> assertThat(changed.finding().state()).isEqualTo(ExceedanceState.PENDING_REVIEW));
		assertThat(change.flagged()).isEmpty();
	}

	@Test
	void flagsWhatThePoliceActedOnWhenItWouldHaveToWaitAgain() {
		var stored = stored(finding("K1", "RULE", 2));
		var waiting = List.of(finding("K1", "-", 3));

		assertThat(stored.reconcile(waiting, Set.of("K1.0")).flagged()).hasSize(1);
		assertThat(stored.reconcile(waiting, NOT_PENALISED).changed()).hasSize(1);
	}

	@Test
	void leavesAloneWhatIsFoundUnchanged() {
		var stored = stored(finding("K1", "RULE", 2));

		assertNothing(stored.reconcile(List.of(finding("K1", "RULE", 2)), NOT_PENALISED));
	}

	@Test
	void takesNumbersForEqualWhateverTheirScale() {
		var stored = stored(finding("K1", "RULE", List.of(member("K1.0", "36.0", "30"))));

		assertNothing(stored.reconcile(List.of(finding("K1", "RULE", List.of(member("K1.0", "36.00000", "30.00")))),
				NOT_PENALISED));
		assertThat(
				stored.reconcile(List.of(finding("K1", "RULE", List.of(member("K1.0", "36.01", "30")))), NOT_PENALISED)
					.changed())
			.hasSize(1);
	}

	@ParameterizedTest(name = "{0} with {1} members, then {2} with {3}: notice renewed = {4}")
	@CsvSource({ "RULE, 2, RULE, 3, false", "RULE, 2, -, 2, true", "-, 2, RULE, 2, true", "-, 2, -, 3, true" })
	void changesWhatIsFoundDifferently(String before, int membersBefore, String now, int membersNow, boolean renewed) {
		var stored = stored(finding("K1", before, membersBefore));

		var change = stored.reconcile(List.of(finding("K1", now, membersNow)), NOT_PENALISED);

		assertThat(change.changed()).singleElement()
			.satisfies((changed) -> assertThat(changed.renewsNotice()).isEqualTo(renewed));
		assertThat(change.added()).isEmpty();
		assertThat(change.voided()).isEmpty();
	}

	@Test
	void givesNewNoticeOfWhatIsFoundAgainAfterItWasVoided() {
		var stored = stored(finding("K1", "RULE", 2)).take(List.of(), NOT_PENALISED);
		assertThat(stored.only().state()).isEqualTo(ExceedanceState.VOIDED);

		var change = stored.reconcile(List.of(finding("K1", "RULE", 2)), NOT_PENALISED);

		assertThat(change.added()).isEmpty();
		assertThat(change.changed()).singleElement()
			.satisfies((changed) -> assertThat(changed.renewsNotice()).isTrue());
	}

	@ParameterizedTest(name = "confirmed by {0}, then found pending: state = {1}, flagged = {2}")
	@CsvSource({ "PERSON, CONFIRMED, true", "RULE, PENDING_REVIEW, false" })
	void leavesToAPersonWhatAPersonConfirmed(String confirmedBy, ExceedanceState state, boolean flagged) {
		var stored = stored(finding("K1", confirmedBy, 2)).take(List.of(finding("K1", "-", 2)), NOT_PENALISED);

		assertThat(stored.only().state()).isEqualTo(state);
		assertThat(stored.only().flagged() != null).isEqualTo(flagged);
	}

	@Test
	void takesBackTheFlagWhenTheGroundIsFoundAgain() {
		var stored = stored(finding("K1", "PERSON", 2)).take(List.of(), NOT_PENALISED);
		assertThat(stored.only().flagged()).isNotNull();

		stored.take(List.of(finding("K1", "PERSON", 2)), NOT_PENALISED);

		assertThat(stored.only().flagged()).isNull();
		assertThat(stored.only().state()).isEqualTo(ExceedanceState.CONFIRMED);
	}

	@Test
	void keepsFindingsOfOneKeyApartBySource() {
		var smoke = Finding.of(ExceedanceSource.BLACK_SMOKE, "K1", OCCURRED, true, List.of(), "test");
		var stored = stored(finding("K1", "RULE", 2));

		var change = stored.reconcile(List.of(smoke, finding("K1", "RULE", 2)), NOT_PENALISED);

		assertThat(change.added()).containsExactly(smoke);
		assertThat(change.voided()).isEmpty();
	}

	static void assertNothing(Reconciliation change) {
		assertThat(change).isEqualTo(new Reconciliation(List.of(), List.of(), List.of(), List.of(), List.of()));
	}

	private static StoredExceedances stored(Finding finding) {
		return new StoredExceedances().take(List.of(finding), NOT_PENALISED);
	}

	/** A finding confirmed by the rule or a person, or waiting when neither is named. */
	static Finding finding(String key, String confirmedBy, int members) {
		return finding(key, confirmedBy,
				IntStream.range(0, members).mapToObj((i) -> member(key + "." + i, "36", "30")).toList());
	}

	private static Finding finding(String key, String confirmedBy, List<Member> members) {
		boolean confirmed = !confirmedBy.equals("-");
		return new Finding(ExceedanceSource.REMOTE_SENSING, key, OCCURRED,
				confirmed ? ExceedanceState.CONFIRMED : ExceedanceState.PENDING_REVIEW,
				confirmed ? ConfirmedBy.valueOf(confirmedBy) : null, confirmed ? OCCURRED : null, members, "test");
	}

	private static Member member(String recordNo, String measured, String limit) {
		return new Member(recordNo, "A450802001", OCCURRED, "OPACITY", new BigDecimal(measured), new BigDecimal(limit));
	}

}
