package org.mobilesource.registry.api.station;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.station.StationRegisterMapper;

/** The register of test stations and repair stations. */
@Configuration(proxyBeanMethods = false)
class StationRegisterConfiguration {

	@Bean
	@Order(5)
	Register stationRegister(StationRegisterMapper table) {
		return new Register("stations", table,
				List.of("code", "name", "kind", "division", "calibrated_until", "calibration", "status"),
				List.of("code", "name", "calibrated_until"), List.of("text", "kind", "division", "status"),
				Map.of("kind", "station-kind", "division", "division", "status", "company-status", "calibration",
						"calibration"),
				List.of("code"), new Calibrations(), "");
	}

}
