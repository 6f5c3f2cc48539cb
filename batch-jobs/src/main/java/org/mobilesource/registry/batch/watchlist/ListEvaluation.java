package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mobilesource.registry.batch.enforcement.Observations;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FactMapper.CurrentPlate;
import org.mobilesource.registry.db.watchlist.FactMapper.Firm;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.CaseFact;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.NearLine;
import org.mobilesource.registry.domain.watchlist.OverdueRepairRule;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Evaluates the three lists for a business date from the facts as known now. SQL offers
 * candidates a page at a time, so that the memory needed does not grow with the number of
 * firms.
 */
class ListEvaluation {

	private static final int PAGE = 500;

	private final FactMapper facts;

	private final CompanyMergeMapper merges;

	private final Observations observations;

	ListEvaluation(FactMapper facts, CompanyMergeMapper merges, Observations observations) {
		this.facts = facts;
		this.merges = merges;
		this.observations = observations;
	}

	/**
	 * The entries of all three lists with their evidence, in order of list and subject.
	 */
	List<Listed> evaluate(LocalDate day, Policies policies) {
		return evaluate(day, policies, Witness.NONE);
	}

	/** The same, while a witness looks at every firm whose facts are read. */
	List<Listed> evaluate(LocalDate day, Policies policies, Witness witness) {
		List<Listed> listed = new ArrayList<>();
		var policy = policies.on(day);
		var largeFleet = LargeFleetRule.under(policy);
		var highExceedance = HighExceedanceRule.under(policy);
		var identities = this.merges.identities();
		var candidates = Candidates.of(day, policy, this.facts, identities, witness);
		for (var page : Parts.of(List.copyOf(candidates.firms()), PAGE)) {
			var firms = this.facts.findFirms(page)
				.stream()
				.collect(Collectors.toMap(Firm::creditCode, Function.identity()));
			var exceeding = page.stream().filter(candidates.exceeding()::contains).toList();
			FirmFacts.of(page, exceeding, day, policy, this.facts, identities).forEach((code, of) -> {
				var firm = firms.get(code);
				if (firm != null) {
					witness.saw(firm, of);
					largeFleet.evaluate(of.fleet()).ifPresent((finding) -> listed.add(entry(firm, finding)));
					highExceedance.evaluate(of.fleet(), of.exceedances())
						.ifPresent((finding) -> listed.add(entry(firm, finding)));
				}
			});
		}
		listed.addAll(overdue(day, policy));
		return withPlates(listed, day).stream()
			.sorted(Comparator.comparing((Listed one) -> one.entry().list())
				.thenComparing((one) -> one.entry().subject()))
			.toList();
	}

	private static Listed entry(Firm firm, LargeFleetRule.Finding finding) {
		var evidence = finding.rows()
			.stream()
			.map((row) -> Evidence.fleet(row.vin(), row.role(), row.validFrom(), row.validTo()))
			.toList();
		return new Listed(new Entry(WatchList.LARGE_FLEET, firm.creditCode(), firm.division(), firm.name(),
				finding.dieselTrucks(), finding.owned(), finding.leased(), null, null, null, null, null, null, null,
				null), evidence);
	}

	private static Listed entry(Firm firm, HighExceedanceRule.Finding finding) {
		List<Evidence> evidence = new ArrayList<>();
		finding.exceedances()
			.forEach((row) -> evidence
				.add(Evidence.exceedance(row.vin(), row.exceedanceId(), row.source(), row.occurredAt())));
		finding.fleet()
			.forEach((row) -> evidence.add(Evidence.fleet(row.vin(), row.role(), row.validFrom(), row.validTo())));
		return new Listed(
				new Entry(WatchList.HIGH_EXCEEDANCE, firm.creditCode(), firm.division(), firm.name(), null, null, null,
						finding.exceedingTrucks(), finding.totalTrucks(), null, null, null, null, null, null),
				evidence);
	}

	/**
	 * List 3; of several overdue cases of a truck the one with the earliest deadline
	 * stands on the list.
	 */
	private List<Listed> overdue(LocalDate day, Policy policy) {
		var rule = new OverdueRepairRule(day);
		Map<String, CaseFact> earliest = new HashMap<>();
		this.facts.findOverdue(day, BusinessTime.endOf(day), policy.words("exceedance.sources"))
			.stream()
			.filter(rule::isListed)
			.forEach((fact) -> earliest.merge(fact.vin(), fact,
					(one, other) -> other.deadline().isBefore(one.deadline()) ? other : one));
		List<Listed> listed = new ArrayList<>();
		for (var page : Parts.of(List.copyOf(earliest.keySet()), PAGE)) {
			var seen = this.observations.upkeep(page);
			page.stream().map(earliest::get).forEach((fact) -> {
				var truck = seen.get(fact.vin());
				listed.add(new Listed(
						new Entry(WatchList.OVERDUE_REPAIR, fact.vin(), fact.division(), fact.companyName(), null, null,
								null, null, null, null, null, fact.openedAt(), fact.source(), fact.deadline(),
								rule.missing(fact, truck.repairs(), truck.inspections())),
						List.of(Evidence.exceedance(fact.vin(), fact.openedBy(), fact.source(), fact.openedAt()))));
			});
		}
		return listed;
	}

	/** Adds the plates that the trucks carry on the day, some entries at a time. */
	private List<Listed> withPlates(List<Listed> listed, LocalDate day) {
		for (var some : Parts.of(listed, PAGE)) {
			Set<String> vins = new LinkedHashSet<>();
			some.forEach((one) -> one.evidence().forEach((fact) -> vins.add(fact.vin())));
			Map<String, CurrentPlate> plates = new HashMap<>();
			Parts.of(List.copyOf(vins), PAGE)
				.forEach((page) -> this.facts.findPlates(page, day).forEach((plate) -> plates.put(plate.vin(), plate)));
			some.replaceAll((one) -> withPlates(one, plates));
		}
		return listed;
	}

	private static Listed withPlates(Listed one, Map<String, CurrentPlate> plates) {
		var evidence = one.evidence().stream().map((fact) -> {
			var plate = plates.get(fact.vin());
			return (plate != null) ? fact.withPlate(plate.plate(), plate.plateType()) : fact;
		}).toList();
		var plate = plates.get(one.entry().subject());
		return new Listed((plate != null) ? one.entry().withPlate(plate.plate(), plate.plateType()) : one.entry(),
				evidence);
	}

	/** Sees every firm whose facts are read, listed or not. */
	interface Witness {

		Witness NONE = (firm, facts) -> {
		};

		/** Firms that it asks for besides those that may be listed. */
		default Set<String> candidates() {
			return Set.of();
		}

		/**
		 * Whether it looks at a firm so near to the line of list 2, listed ones always.
		 */
		default boolean mayConcern(NearLine.HighExceedance standing) {
			return standing.isListed();
		}

		/** How many trucks below the line of list 1 it looks. */
		default int trucksBelow() {
			return 0;
		}

		void saw(Firm firm, FirmFacts facts);

	}

}
