package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.FactMapper.Firm;
import org.mobilesource.registry.db.watchlist.FirmFacts;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.HighExceedanceRule;
import org.mobilesource.registry.domain.watchlist.LargeFleetRule;
import org.mobilesource.registry.domain.watchlist.NearFirm;
import org.mobilesource.registry.domain.watchlist.NearLine;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Finds the firms near the lines of lists 1 and 2 on a day, while their facts are at hand
 * for the lists themselves.
 */
class NearLines implements ListEvaluation.Witness {

	private static final int PAGE = 500;

	private final NearLineMapper mapper;

	private final FactMapper facts;

	private final LocalDate day;

	private final Policy policy;

	private final Identities identities;

	private final LargeFleetRule largeFleet;

	private final HighExceedanceRule highExceedance;

	private final Set<String> overOnce;

	private final Map<String, NearFirm> large = new HashMap<>();

	private final List<NearFirm> found = new ArrayList<>();

	NearLines(NearLineMapper mapper, FactMapper facts, LocalDate day, Policy policy, Identities identities) {
		this.mapper = mapper;
		this.facts = facts;
		this.day = day;
		this.policy = policy;
		this.identities = identities;
		this.largeFleet = LargeFleetRule.under(policy);
		this.highExceedance = HighExceedanceRule.under(policy);
		var chain = this.day.plusDays(1).minusMonths(policy.whole("remote-sensing.chain.months"));
		this.overOnce = new HashSet<>(mapper.findOverOnce(BusinessTime.startOf(chain), BusinessTime.endOf(this.day)));
	}

	@Override
	public Set<String> candidates() {
		Set<String> firms = new TreeSet<>();
		Parts.of(List.copyOf(this.overOnce), PAGE)
			.forEach((page) -> firms.addAll(this.mapper.findFirmsOf(page, this.day)));
		this.mapper.findEdges(this.day, last()).forEach((edge) -> firms.add(edge.creditCode()));
		return firms;
	}

	@Override
	public int trucksBelow() {
		return this.policy.whole("near-line.large-fleet.trucks");
	}

	@Override
	public void saw(Firm firm, FirmFacts of) {
		var fleet = this.largeFleet.standing(of.fleet());
		var row = new NearFirm(WatchList.LARGE_FLEET, firm.creditCode(), firm.name(), firm.division(), fleet.trucks(),
				null, fleet.isListed() ? null : fleet.more(), null, null, null, List.of());
		this.large.put(firm.creditCode(), row);
		if (!fleet.isListed() && fleet.more() <= trucksBelow()) {
			this.found.add(row);
		}
		var ratio = this.highExceedance.standing(of.fleet(), of.exceedances());
		Set<String> once = new TreeSet<>(of.trucks());
		once.retainAll(this.overOnce);
		once.removeAll(of.exceedingTrucks());
		if (isNear(ratio) && (ratio.exceeding() > 0 || !once.isEmpty())) {
			this.found.add(new NearFirm(WatchList.HIGH_EXCEEDANCE, firm.creditCode(), firm.name(), firm.division(),
					ratio.exceeding(), ratio.total(), boxed(ratio.more()), boxed(ratio.fewer()), null, null,
					List.copyOf(once)));
		}
	}

	@Override
	public boolean mayConcern(NearLine.HighExceedance standing) {
		return standing.isListed() || isNear(standing);
	}

	private boolean isNear(NearLine.HighExceedance standing) {
		int near = this.policy.whole("near-line.high-exceedance.trucks");
		return standing.more().orElse(Integer.MAX_VALUE) <= near || standing.fewer().orElse(Integer.MAX_VALUE) <= near;
	}

	/** All firms near a line, those among them that a known fleet row moves across. */
	List<NearFirm> found() {
		Map<LocalDate, Set<String>> edges = new TreeMap<>();
		this.mapper.findEdges(this.day, last())
			.forEach((edge) -> edges.computeIfAbsent(edge.day(), (any) -> new TreeSet<>())
				.add(this.identities.companyOf(edge.creditCode())));
		Map<String, NearFirm> crossing = new HashMap<>();
		edges.forEach((day, firms) -> {
			firms.removeAll(crossing.keySet());
			firms.retainAll(this.large.keySet());
			for (var page : Parts.of(List.copyOf(firms), PAGE)) {
				FirmFacts.of(page, day, this.policy, this.facts, this.identities)
					.forEach((code, of) -> cross(this.large.get(code), day, of, crossing));
			}
		});
		List<NearFirm> all = new ArrayList<>(crossing.values());
		this.found.stream()
			.filter((row) -> row.list() != WatchList.LARGE_FLEET || !crossing.containsKey(row.creditCode()))
			.forEach(all::add);
		return all;
	}

	private void cross(@Nullable NearFirm row, LocalDate on, FirmFacts of, Map<String, NearFirm> crossing) {
		var then = this.largeFleet.standing(of.fleet());
		if (row != null && then.isListed() == (row.more() != null)) {
			crossing.put(row.creditCode(), new NearFirm(row.list(), row.creditCode(), row.companyName(), row.division(),
					row.part(), null, row.more(), null, on, then.trucks(), List.of()));
		}
	}

	private LocalDate last() {
		return this.day.plusDays(this.policy.whole("near-line.fleet-days"));
	}

	private static @Nullable Integer boxed(OptionalInt number) {
		return number.isPresent() ? number.getAsInt() : null;
	}

}
