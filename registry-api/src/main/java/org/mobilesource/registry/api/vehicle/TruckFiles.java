package org.mobilesource.registry.api.vehicle;

import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;

/** Reads the files of trucks. */
@Component
class TruckFiles {

	private final TruckArchiveMapper archive;

	private final ObservationMapper observations;

	private final ExceedanceMapper exceedances;

	private final EvidenceMapper evidence;

	private final WatchListMapper lists;

	TruckFiles(TruckArchiveMapper archive, ObservationMapper observations, ExceedanceMapper exceedances,
			EvidenceMapper evidence, WatchListMapper lists) {
		this.archive = archive;
		this.observations = observations;
		this.exceedances = exceedances;
		this.evidence = evidence;
		this.lists = lists;
	}

	TruckFile of(String vin, Scope scope) {
		return new TruckFile(TruckRecords.of(vin, this.observations, this.archive, scope),
				this.archive.findMemberships(vin, scope), this.exceedances.findByTrucks(List.of(vin), scope),
				this.evidence.findCases(List.of(vin), scope),
				Stay.of(this.lists.findPeriods(vin, scope), this.lists.findCurrentRun().orElse(null)));
	}

}
