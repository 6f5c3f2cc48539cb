package org.mobilesource.registry.api.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.watchlist.Evidence;

/**
 * The facts that an entry rests on, truck by truck; what they add up to must be what was
 * published.
 */
record Proof(List<ProvenTruck> trucks) {

	static Proof of(List<Evidence> evidence, EvidenceMapper mapper, Scope scope) {
		List<Long> ids = new ArrayList<>();
		evidence.stream().map(Evidence::exceedanceId).forEach((id) -> {
			if (id != null) {
				ids.add(id);
			}
		});
		Map<Long, Exceedance> now = ids.isEmpty() ? Map.of()
				: mapper.findExceedances(ids, scope)
					.stream()
					.collect(Collectors.toMap(Exceedance::id, Function.identity()));
		Map<Long, List<Record>> records = ids.isEmpty() ? Map.of()
				: mapper.findRecords(ids, scope).stream().collect(Collectors.groupingBy(Record::exceedanceId));
		Map<String, ProvenTruck> trucks = new LinkedHashMap<>();
		for (var fact : evidence) {
			var truck = trucks.computeIfAbsent(fact.vin(),
					(vin) -> new ProvenTruck(fact, new ArrayList<>(), new ArrayList<>()));
			var id = fact.exceedanceId();
			if (id == null) {
				truck.memberships.add(fact);
			}
			else {
				truck.exceedances.add(new Exceeded(fact, now.get(id), records.getOrDefault(id, List.of())));
			}
		}
		return new Proof(List.copyOf(trucks.values()));
	}

	/** The trucks that exceeded. */
	public List<ProvenTruck> exceeding() {
		return this.trucks.stream().filter((truck) -> !truck.exceedances.isEmpty()).toList();
	}

	/** The readings, captures and inspections behind the exceedances. */
	List<String> recordNos() {
		return this.trucks.stream()
			.flatMap((truck) -> truck.exceedances.stream())
			.flatMap((one) -> one.records.stream())
			.map(Record::recordNo)
			.distinct()
			.toList();
	}

	/**
	 * A truck with its fleet rows and its exceedances.
	 *
	 * @param fact names the truck
	 */
	record ProvenTruck(Evidence fact, List<Evidence> memberships, List<Exceeded> exceedances) {
	}

	/**
	 * An exceedance as it counted, as it is judged now, and the records behind it.
	 */
	record Exceeded(Evidence fact, @Nullable Exceedance now, List<Record> records) {
	}

}
