package org.mobilesource.registry.api.vessel;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.vessel.VesselRegisterMapper;

/** The register of vessels. */
@Configuration(proxyBeanMethods = false)
class VesselRegisterConfiguration {

	@Bean
	@Order(7)
	Register vesselRegister(VesselRegisterMapper table) {
		return new Register("vessels", table,
				List.of("name", "ship_id", "ship_type", "water", "built_on", "power", "home_port"),
				List.of("name", "ship_id", "built_on"),
				List.of("text", "owner", "home_port", "ship_type", "water", "power"),
				Map.of("ship_type", "ship_type", "water", "water", "power", "ship_power", "shore_power_receiver",
						"yes-no", "fishing", "yes-no", "material", "material"),
				List.of("ship_id"), "/vessels/");
	}

}
