package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.ChangeCause;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.FleetFact;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to firms, every entry, exit and change of figures is recorded and has
 * causes, and these explain it completely: without what they name, the firm would stand
 * as it stood before.
 */
@RegistryTest
class ExplainedChangesIntegrationTests {

	/** What was known wrongly, or by other rules, as opposed to what happened. */
	private static final Set<ChangeCause> KNOWLEDGE = Set.of(ChangeCause.LATE_DATA, ChangeCause.DATA_CORRECTED,
			ChangeCause.RECORD_VOIDED, ChangeCause.APPEAL_UPHELD);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private WatchListMapper lists;

	@Autowired
	private FactMapper facts;

	@Autowired
	private CompanyMergeMapper merges;

	@Autowired
	private PolicyMapper policies;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void causesExplainEveryChangeCompletely(long seed) {
		RegistryTables.empty(this.jdbc);
		var city = new RandomCity(this.jdbc, seed);
		var day = LocalDate.of(2021, 3, 1);
		var last = day.plusDays(14);
		EvaluationRun before = null;
		int explained = 0;
		while (!day.isAfter(last)) {
			city.live(day);
			var run = this.evaluation.publish(day, BusinessTime.endOf(day)).run();
			if (before != null) {
				explained += check(before, run);
			}
			before = run;
			day = day.plusDays(1);
		}
		assertThat(explained).isGreaterThan(10);
	}

	/** Answers how many changes there were. */
	private int check(EvaluationRun before, EvaluationRun run) {
		var changes = this.lists.findChanges(run.id(), Scope.CITY);
		var causes = this.lists.findCauses(run.id(), Scope.CITY)
			.stream()
			.collect(Collectors.groupingBy((cause) -> cause.list() + " " + cause.subject()));
		assertThat(changes.stream().map((one) -> one.list() + " " + one.subject() + " " + one.kind()).toList())
			.containsExactlyInAnyOrderElementsOf(differences(before, run));
		for (var change : changes) {
			var why = causes.getOrDefault(change.list() + " " + change.subject(), List.of());
			assertThat(why).as(change.toString()).isNotEmpty();
			explains(change, why, before, run);
		}
		return changes.size();
	}

	private Set<String> differences(EvaluationRun before, EvaluationRun run) {
		var former = entries(before);
		var latter = entries(run);
		Set<String> differences = new HashSet<>();
		latter.forEach((key, entry) -> {
			var was = former.get(key);
			if (was == null || !was.entry().figures().equals(entry.entry().figures())) {
				differences.add(key + " " + ((was == null) ? Kind.ENTERED : Kind.CHANGED));
			}
		});
		former.keySet()
			.stream()
			.filter((key) -> !latter.containsKey(key))
			.forEach((key) -> differences.add(key + " LEFT"));
		return differences;
	}

	private Map<String, ListedEntry> entries(EvaluationRun run) {
		return List.of(WatchList.values())
			.stream()
			.flatMap((list) -> this.lists.findEntries(list, run.sequence(), null, "", Integer.MAX_VALUE, Scope.CITY)
				.stream())
			.collect(Collectors.toMap((entry) -> entry.entry().key(), Function.identity()));
	}

	/**
	 * A claim that something else is known now must be true; where none is made, taking
	 * back what the causes name must give what stood before.
	 */
	private void explains(Change change, List<Cause> why, EvaluationRun before, EvaluationRun run) {
		var policy = this.policies.policies().on(run.businessDate());
		var formerPolicy = this.policies.policies().on(before.businessDate());
		var formerly = facts(change.subject(), before.businessDate(), formerPolicy);
		boolean claimed = why.stream().anyMatch((cause) -> KNOWLEDGE.contains(cause.cause()));
		if (claimed) {
			assertThat(asBefore(change, formerly, formerPolicy)).as("%s by %s", change, why).isFalse();
			return;
		}
		boolean ruled = why.stream().anyMatch((cause) -> cause.cause() == ChangeCause.RULE_CHANGED);
		var undone = new Undone(facts(change.subject(), run.businessDate(), policy), why);
		assertThat(standsAsBefore(change, undone.facts(), ruled ? formerPolicy : policy)).as("%s by %s", change, why)
			.isTrue();
	}

	/**
	 * The same but for the split of list 1, since a truck that is put back has no role.
	 */
	private static boolean standsAsBefore(Change change, FirmFacts facts, Policy policy) {
		return (change.kind() == Kind.CHANGED && change.list() == WatchList.LARGE_FLEET)
				? String.valueOf(change.figuresBefore())
					.startsWith(LargeFleetRule.count(facts.fleet()).dieselTrucks() + " = ")
				: asBefore(change, facts, policy);
	}

	private FirmFacts facts(String firm, LocalDate day, Policy policy) {
		return FirmFacts.of(List.of(firm), day, policy, this.facts, this.merges.identities())
			.getOrDefault(firm, FirmFacts.NONE);
	}

	private static boolean asBefore(Change change, FirmFacts facts, Policy policy) {
		return (change.kind() == Kind.CHANGED) ? facts.figures(change.list(), policy).equals(change.figuresBefore())
				: facts.isListed(change.list(), policy) == (change.kind() == Kind.LEFT);
	}

	/** The facts without what the causes say happened. */
	private record Undone(FirmFacts now, List<Cause> why) {

		FirmFacts facts() {
			var came = named(ChangeCause.FLEET_GREW, ChangeCause.LEASE_STARTED);
			var went = named(ChangeCause.FLEET_SHRANK, ChangeCause.LEASE_ENDED, ChangeCause.DEREGISTERED);
			var fleet = this.now.fleet()
				.stream()
				.filter((row) -> !came.contains(row.vin()) || went.contains(row.vin()))
				.collect(Collectors.toList());
			went.forEach((vin) -> fleet.add(RandomCity.fleetFact(vin)));
			var began = named(ChangeCause.NEW_EXCEEDANCE);
			var exceedances = this.now.exceedances()
				.stream()
				.filter((row) -> !began.contains(row.vin()))
				.collect(Collectors.toList());
			named(ChangeCause.AGED_OUT).forEach((vin) -> exceedances.add(RandomCity.exceedanceFact(vin)));
			return new FirmFacts(List.<FleetFact>copyOf(fleet), List.copyOf(exceedances));
		}

		private Set<String> named(ChangeCause... causes) {
			return this.why.stream()
				.filter((cause) -> Set.of(causes).contains(cause.cause()))
				.flatMap((cause) -> List.of(cause.detail().split(", ")).stream())
				.map((detail) -> detail.substring(0, 17))
				.collect(Collectors.toSet());
		}

	}

}
