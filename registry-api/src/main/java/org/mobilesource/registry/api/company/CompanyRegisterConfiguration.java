package org.mobilesource.registry.api.company;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.api.register.Register;
import org.mobilesource.registry.db.company.CompanyMergeRegisterMapper;
import org.mobilesource.registry.db.company.CompanyRegisterMapper;

/** The registers of transport companies and of their merges. */
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

	@Bean
	@Order(8)
	Register companyMergeRegister(CompanyMergeRegisterMapper table) {
		return new Register("company-merges", table,
				List.of("duplicate_name", "credit_code", "company_name", "merged_into", "status", "reason"),
				List.of("credit_code", "merged_into"), List.of("text", "status"), Map.of("status", "merge-status"),
				List.of("credit_code"), "/companies/");
	}

}
