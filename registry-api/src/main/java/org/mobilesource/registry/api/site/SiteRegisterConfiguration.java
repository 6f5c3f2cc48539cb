package org.mobilesource.registry.api.site;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.api.station.Calibrations;
import org.mobilesource.registry.db.site.SiteRegisterMapper;

/** The register of sensing sites. */
@Configuration(proxyBeanMethods = false)
class SiteRegisterConfiguration {

	@Bean
	@Order(4)
	Register siteRegister(SiteRegisterMapper table) {
		return new Register("sites", table,
				List.of("code", "name", "division", "kind", "speed_unit", "started_on", "calibrated_until",
						"calibration"),
				List.of("code", "name", "calibrated_until"), List.of("text", "division", "kind"), Map.of("division",
						"division", "kind", "site-kind", "speed_unit", "speed-unit", "calibration", "calibration"),
				List.of("code"), new Calibrations(), "");
	}

}
