package org.mobilesource.registry.api.portal;

import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.api.vehicle.TruckRecords;
import org.mobilesource.registry.db.enforcement.CasePaperMapper.Paper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Case;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.watchlist.CaseFact;
import org.mobilesource.registry.domain.watchlist.Entry.Missing;
import org.mobilesource.registry.domain.watchlist.OverdueRepairRule;

/**
 * A case that the company has to close.
 *
 * @param missing what it lacks still
 * @param hits the exceedances since it was opened
 * @param papers that the company sent for it
 */
public record OpenCase(Case of, Missing missing, List<Exceedance> hits, List<Paper> papers) {

	static OpenCase of(Case open, TruckRecords records, List<Exceedance> exceedances, List<Paper> papers,
			LocalDate today) {
		var fact = new CaseFact(open.id(), open.vin(), open.openedBy(), open.openedAt(), open.source(),
				open.noticedOn(), open.servedOn(), OwnTruck.deadlineOf(open), open.clearedAt(), null, null);
		return new OpenCase(open, new OverdueRepairRule(today).missing(fact, records.repairs(), records.inspections()),
				exceedances.stream()
					.filter((one) -> one.state() == ExceedanceState.CONFIRMED
							&& !one.occurredAt().isBefore(open.openedAt()))
					.toList(),
				papers);
	}

	public LocalDate deadline() {
		return OwnTruck.deadlineOf(this.of);
	}

}
