package org.mobilesource.registry.api.engine;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.engine.EngineModelRegisterMapper;

/** The register of models of engines. */
@Configuration(proxyBeanMethods = false)
class EngineModelRegisterConfiguration {

	@Bean
	@Order(9)
	Register engineModelRegister(EngineModelRegisterMapper table) {
		return new Register("engine-models", table,
				List.of("engine_model", "maker", "torque", "reference_torque_nm", "max_power_kw", "whtc_work_kwh",
						"source"),
				List.of("engine_model", "maker"), List.of("text", "torque"), Map.of("torque", "torque"),
				List.of("engine_model"), "");
	}

}
