package org.mobilesource.registry.api.portal;

import java.util.List;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.station.OpenStationMapper;
import org.mobilesource.registry.db.station.OpenStationMapper.OpenStation;
import org.mobilesource.registry.domain.station.Calibration;

/** Where a truck is repaired and tested, and how the calibration stands there. */
@Component
class Stations {

	private static final int SHOWN = 8;

	private final OpenStationMapper stations;

	private final OwnCompany own;

	Stations(OpenStationMapper stations, OwnCompany own) {
		this.stations = stations;
		this.own = own;
	}

	List<Place> testing(String division) {
		return places("I", division);
	}

	List<Place> repairing(String division) {
		return places("M", division);
	}

	private List<Place> places(String kind, String division) {
		int soon = this.own.policy().whole("calibration.soon-days");
		return this.stations.find(kind, division, SHOWN)
			.stream()
			.map((one) -> new Place(one, Calibration.of(one.calibratedUntil(), this.own.today(), soon)))
			.toList();
	}

	/** A station and how its calibration stands today. */
	record Place(OpenStation station, Calibration calibration) {
	}

}
