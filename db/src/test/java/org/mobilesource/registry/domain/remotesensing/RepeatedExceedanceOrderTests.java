package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
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
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedExceedanceOrderTests {

	private static final Instant FIRST = CalendarFixture.at("2021-01-01T00:00");

	private static final long DAY_MINUTES = 24 * 60;

	private final RepeatedExceedanceRule rule = new RepeatedExceedanceRule(
			PolicyFixture.changing("remote-sensing.opacity.limit", "20", "2021-04-01"));

	@Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
	void findsTheSameInWhateverOrderReadingsArrive(@ForAll("passes") List<Pass> passes,
			@ForAll("moments") List<Instant> chainEnds, @ForAll Random random) {
		var readings = readings(passes);
		var found = this.rule.evaluate(readings, chainEnds);

		Collections.shuffle(readings, random);
		List<Instant> ends = new ArrayList<>(chainEnds);
		Collections.shuffle(ends, random);

		assertThat(this.rule.evaluate(readings, ends)).isEqualTo(found);
	}

	@Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
	void findsNothingNewInInvalidReadings(@ForAll("passes") List<Pass> passes) {
		var readings = readings(passes);

		assertThat(this.rule.evaluate(readings, List.of()))
			.isEqualTo(this.rule.evaluate(readings.stream().filter(ReadingFact::valid).toList(), List.of()));
	}

	@Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
	void findsTheSameSinceAMomentWithoutTheHistoryBeforeAPassOfEverything(@ForAll("passes") List<Pass> passes,
			@ForAll("moments") List<Instant> chainEnds, @ForAll @LongRange(min = 6, max = 20) long day,
			@ForAll @LongRange(max = 6) long complete) {
		var all = readings(passes);
		var known = all.stream().filter((reading) -> !reading.measuredAt().isBefore(moment(complete, 3))).toList();
		var since = moment(day, 6);

		var found = this.rule.evaluateSince(since, known, chainEnds);

		if (found != null) {
			assertThat(found).isEqualTo(RepeatedExceedanceRule.decidedSince(since, this.rule.evaluate(all, chainEnds)));
		}
	}

	@Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
	void restsEveryFindingOnTwoOrMoreReadingsThatEndWithTheDecidingOne(@ForAll("passes") List<Pass> passes) {
		var found = this.rule.evaluate(readings(passes), List.of());

		assertThat(found).allSatisfy((finding) -> {
			var members = finding.members();
			assertThat(members).hasSizeGreaterThan(1);
			assertThat(members).allMatch((member) -> member.measured().compareTo(member.limitApplied()) > 0);
			assertThat(members.get(members.size() - 1).observedAt()).isEqualTo(finding.occurredAt());
		});
		assertThat(found).extracting(Finding::sourceKey).doesNotHaveDuplicates();
	}

	@Provide
	Arbitrary<List<Pass>> passes() {
		return Combinators
			.combine(Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 12), Arbitraries.of("A", "B"),
					Arbitraries.of(10, 25, 36), Arbitraries.of(0, 1, 2), Arbitraries.of(38, 85, 99),
					Arbitraries.of(true, true, true, false))
			.as(Pass::new)
			.list()
			.ofMaxSize(12);
	}

	@Provide
	Arbitrary<List<Instant>> moments() {
		return Arbitraries.longs().between(0, 20).map((day) -> moment(day, 6)).list().ofMaxSize(2);
	}

	/** Days lie ten days apart, so that twenty of them are longer than six months. */
	private static Instant moment(long day, long minute) {
		return FIRST.plusSeconds((10 * day * DAY_MINUTES + minute) * 60);
	}

	private static List<ReadingFact> readings(List<Pass> passes) {
		List<ReadingFact> readings = new ArrayList<>();
		for (var pass : passes) {
			readings.add(ReadingFixture.reading(pass.site() + readings.size(), moment(pass.day(), pass.minute()),
					pass.site(), BigDecimal.valueOf(pass.confidence()), BigDecimal.valueOf(pass.opacity()),
					BigDecimal.valueOf(pass.ringelmann()), null, pass.valid()));
		}
		return readings;
	}

	record Pass(long day, long minute, String site, int opacity, int ringelmann, int confidence, boolean valid) {
	}

}
