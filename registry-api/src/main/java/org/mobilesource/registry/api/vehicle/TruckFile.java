package org.mobilesource.registry.api.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.TimelineEvent;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Membership;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.fleet.FleetMembership;
import org.mobilesource.registry.domain.fleet.Tenure;

/** What has dates of its own in the archive of a truck. */
record TruckFile(TruckRecords records, List<Membership> memberships, List<Exceedance> exceedances, List<Case> cases,
		List<Stay> stays) {

	private static final String OPEN = "OPEN";

	/** What of it was there at the end of the day. */
	TruckFile until(LocalDate day) {
		return new TruckFile(this.records.until(day),
				this.memberships.stream().filter((one) -> !one.validFrom().isAfter(day)).toList(),
				this.exceedances.stream().filter((one) -> !one.occurredOn().isAfter(day)).toList(),
				this.cases.stream()
					.filter((one) -> !one.noticedOn().isAfter(day))
					.map((one) -> asOf(one, day))
					.toList(),
				Stay.until(this.stays, day));
	}

	/** A case that was cleared later was open. */
	private static Case asOf(Case one, LocalDate day) {
		var cleared = one.clearedAt();
		return (cleared == null || cleared.isBefore(BusinessTime.endOf(day))) ? one
				: new Case(one.id(), one.vin(), one.openedBy(), one.source(), one.openedAt(), one.noticedOn(),
						one.servedOn(), one.deadline(), one.calendarVersion(), one.calendarProvisional(),
						one.extendedTo(), null, null, null, OPEN);
	}

	List<Tenure> tenures() {
		return Tenure.of(this.memberships.stream()
			.map((one) -> new FleetMembership("", one.creditCode(), one.role(), one.validFrom(), one.validTo(),
					one.contractNo()))
			.toList());
	}

	/** Names of the companies by their credit codes, the code where there is none. */
	Map<String, String> companyNames() {
		return this.memberships.stream()
			.collect(Collectors.toMap(Membership::creditCode,
					(one) -> Objects.requireNonNullElse(one.companyName(), one.creditCode()), (a, b) -> a));
	}

	List<TimelineEvent> events(String vin, LocalDate last) {
		return TimelineEvent
			.until(TruckTimeline.of(vin, this.records, this.memberships, this.exceedances, this.cases, this.stays)
				.events(), last);
	}

}
