package org.mobilesource.registry.api.machinery;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.machinery.MachineRegisterMapper;

/** The register of non-road mobile machinery. */
@Configuration(proxyBeanMethods = false)
class MachineRegisterConfiguration {

	@Bean
	@Order(6)
	Register machineRegister(MachineRegisterMapper table) {
		return new Register("machinery", table,
				List.of("registration_no", "pin", "machine_type", "maker", "emission_stage", "power_kw", "owner",
						"division", "status"),
				List.of("registration_no", "manufactured_on", "power_kw", "owner"),
				List.of("text", "machine_type", "owner", "division", "emission_stage", "status"),
				Map.of("machine_type", "machine_type", "emission_stage", "machine_stage", "division", "division",
						"status", "machine.status", "positioned", "yes-no"),
				List.of("registration_no", "pin"), "/machines/");
	}

}
