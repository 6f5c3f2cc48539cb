package org.mobilesource.registry.api.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.Firm;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetTruck;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** The company that asks: its trucks, and where it stands. */
@Component
class OwnCompany {

	private static final int PAGE = 500;

	private final CompanyArchiveMapper archive;

	private final EvidenceMapper evidence;

	private final FactMapper facts;

	private final CompanyMergeMapper merges;

	private final WatchListMapper lists;

	private final PolicyCache policies;

	private final Clock clock;

	OwnCompany(CompanyArchiveMapper archive, EvidenceMapper evidence, FactMapper facts, CompanyMergeMapper merges,
			WatchListMapper lists, PolicyCache policies, Clock clock) {
		this.archive = archive;
		this.evidence = evidence;
		this.facts = facts;
		this.merges = merges;
		this.lists = lists;
		this.policies = policies;
		this.clock = clock;
	}

	/** The credit code of the company; an account without one has no company. */
	static String code(Scope scope) {
		return scope.creditCodes()
			.stream()
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	Policy policy() {
		return this.policies.policies().on(today());
	}

	/** Each truck of the fleet today once, the nearest deadline first. */
	List<OwnTruck> trucks(Scope scope) {
		Map<String, FleetTruck> fleet = new LinkedHashMap<>();
		this.archive.findFleet(scope.creditCodes(), today(), scope).forEach((row) -> fleet.putIfAbsent(row.vin(), row));
		Map<String, Case> nearest = new HashMap<>();
		for (var page : Parts.of(new ArrayList<>(fleet.keySet()), PAGE)) {
			this.evidence.findCases(page, scope)
				.stream()
				.filter((one) -> one.state().equals("OPEN"))
				.forEach((one) -> nearest.merge(one.vin(), one,
						(a, b) -> OwnTruck.deadlineOf(b).isBefore(OwnTruck.deadlineOf(a)) ? b : a));
		}
		int soon = policy().whole("portal.due-soon-days");
		return fleet.values()
			.stream()
			.map((row) -> new OwnTruck(row, nearest.get(row.vin()), today(), soon))
			.sorted(OwnTruck.NEAREST)
			.toList();
	}

	/** On the business date of the last run, or today before the first. */
	Standing standing(Scope scope) {
		var code = code(scope);
		var run = this.lists.findCurrentRun().orElse(null);
		var day = (run != null) ? run.businessDate() : today();
		var policy = this.policies.policies().on(day);
		var identities = this.merges.identities();
		var of = FirmFacts.of(List.of(code), day, policy, this.facts, identities).getOrDefault(code, FirmFacts.NONE);
		var ratio = HighExceedanceRule.under(policy).standing(of.fleet(), of.exceedances());
		return new Standing(code, name(code, scope), identities.companyOf(code), run, day,
				LargeFleetRule.under(policy).standing(of.fleet()), ratio, published(code, run, scope),
				ratio.total() < policy.whole("small-sample"));
	}

	String name(String code, Scope scope) {
		return this.archive.findFirm(code, scope).map(Firm::name).orElse(code);
	}

	private EnumSet<WatchList> published(String code, @Nullable EvaluationRun run, Scope scope) {
		var on = EnumSet.noneOf(WatchList.class);
		if (run != null) {
			on.addAll(List.of(WatchList.LARGE_FLEET, WatchList.HIGH_EXCEEDANCE));
			on.removeIf((list) -> this.lists.findEntry(list, code, run.sequence(), scope).isEmpty());
		}
		return on;
	}

}
