package org.mobilesource.registry.api.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.TimelineEvent;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetRow;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.fleet.FleetRole;

/** Everything that happened to a company in one row, newest first. */
record CompanyTimeline(List<TimelineEvent> events) {

	private static final int SHOWN = 200;

	private static final int PLATES_NAMED = 5;

	static CompanyTimeline of(String creditCode, List<FleetRow> fleet, List<Exceedance> exceedances, List<Stay> stays) {
		List<TimelineEvent> events = new ArrayList<>();
		Map<Move, List<String>> moves = new LinkedHashMap<>();
		for (var row : fleet) {
			var plate = Objects.requireNonNullElse(row.plate(), row.vin());
			moves.computeIfAbsent(new Move(row.validFrom(), "JOINED", row.role()), (move) -> new ArrayList<>())
				.add(plate);
			if (row.validTo() != null) {
				moves.computeIfAbsent(new Move(row.validTo(), "LEFT_FLEET", row.role()), (move) -> new ArrayList<>())
					.add(plate);
			}
		}
		moves.forEach((move, plates) -> events
			.add(TimelineEvent.on(move.day, move.kind, List.of("role." + move.role), named(plates))));
		exceedances.forEach((one) -> events.add(TimelineEvent
			.at(one.occurredAt(), "EXCEEDANCE", List.of("source." + one.source(), "state." + one.state()), one.vin())
			.linkedTo("/trucks/" + one.vin())));
		events.addAll(Stay.events(stays, creditCode));
		return new CompanyTimeline(events.stream().sorted(TimelineEvent.NEWEST_FIRST).limit(SHOWN).toList());
	}

	/** The first plates, and how many there are. */
	private static String named(List<String> plates) {
		var named = String.join(" ", plates.subList(0, Math.min(PLATES_NAMED, plates.size())));
		return (plates.size() > PLATES_NAMED) ? named + " … (" + plates.size() + ")" : named;
	}

	/** What trucks did on the same day in the same role. */
	private record Move(LocalDate day, String kind, FleetRole role) {
	}

}
