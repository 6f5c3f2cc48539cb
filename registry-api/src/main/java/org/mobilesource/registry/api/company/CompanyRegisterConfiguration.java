package org.mobilesource.registry.api.company;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.company.CompanyRegisterMapper;

/** The register of transport companies. */
@Configuration(proxyBeanMethods = false)
class CompanyRegisterConfiguration {

	@Bean
	@Order(1)
	Register companyRegister(CompanyRegisterMapper table) {
		return new Register("companies", table, List.of("name", "credit_code", "division", "licence_no", "status"),
				List.of("name", "credit_code"), List.of("text", "division", "fleet_size", "status"),
				Map.of("division", "division", "status", "company-status", "fleet_size", "fleet-size"),
				List.of("credit_code"), "/companies/");
	}

}
