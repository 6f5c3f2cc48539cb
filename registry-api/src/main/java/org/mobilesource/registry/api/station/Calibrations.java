package org.mobilesource.registry.api.station;

import java.sql.Date;
import java.util.Map;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.station.Calibration;

/** How the calibration of a site or station stands, for the list of its register. */
public final class Calibrations implements Register.Derived {

	@Override
	public Map<String, Object> of(Map<String, Object> row, Policy policy) {
		var until = (row.get("calibrated_until") instanceof Date day) ? day.toLocalDate() : null;
		return Map.of("calibration", Calibration.of(until, policy.day(), policy.whole("calibration.soon-days")));
	}

}
