package org.mobilesource.registry.api.fleet;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.fleet.FleetRegisterMapper;

/** The register of fleets. */
@Configuration(proxyBeanMethods = false)
class FleetRegisterConfiguration {

	@Bean
	@Order(3)
	Register fleetRegister(FleetRegisterMapper table) {
		return new Register("fleet", table, List.of("vin", "credit_code", "role", "from", "to", "contract_no"),
				List.of("vin", "from"), List.of("plate", "colour", "company", "division", "role", "on", "vin"),
				Map.of("role", "role", "colour", "colour", "division", "division"),
				List.of("vin", "credit_code", "role", "from"), "");
	}

}
