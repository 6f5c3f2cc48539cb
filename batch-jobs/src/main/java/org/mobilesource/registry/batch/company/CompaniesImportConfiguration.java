package org.mobilesource.registry.batch.company;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.company.CompanyMapper;
import org.mobilesource.registry.db.company.CompanyMergeMapper;

/** Declares the feeds {@code companies} and {@code company-merges}. */
@JobConfiguration
class CompaniesImportConfiguration {

	@Bean
	@Order(2)
	Feed<?> companiesFeed(CompanyMapper companies) {
		return new CompaniesFeed(companies);
	}

	@Bean
	@Order(3)
	Feed<?> companyMergesFeed(CompanyMergeMapper merges) {
		return new CompanyMergesFeed(merges);
	}

}
