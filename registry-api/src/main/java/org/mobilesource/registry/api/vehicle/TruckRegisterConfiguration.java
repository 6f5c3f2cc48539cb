package org.mobilesource.registry.api.vehicle;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.vehicle.TruckRegisterMapper;

/** The register of trucks. */
@Configuration(proxyBeanMethods = false)
class TruckRegisterConfiguration {

	@Bean
	@Order(2)
	Register truckRegister(TruckRegisterMapper table) {
		return new Register("trucks", table, List
			.of("plate", "plate_type", "vin", "vehicle_type", "fuel", "emission_stage", "registered_on", "division"),
				List.of("vin", "registered_on"),
				List.of("plate", "colour", "company", "division", "local", "fuel", "emission_stage", "vehicle_type",
						"plate_type", "vin"),
				Map.of("plate_type", "plate_type", "division", "division", "fuel", "fuel", "emission_stage",
						"emission_stage", "vehicle_type", "vehicle_type", "use", "use", "colour", "colour", "local",
						"residence", "status", "vehicle_status"),
				List.of("vin"), "/trucks/");
	}

}
