package org.mobilesource.registry.db;

import java.nio.file.Path;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.LocalCacheScope;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

import org.mobilesource.registry.db.audit.AuditLog;
import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.policy.PolicyMapper;

/** Finds the mappers and sets MyBatis up once for both executables. */
@AutoConfiguration(before = MybatisAutoConfiguration.class)
@MapperScan(basePackageClasses = PersistenceAutoConfiguration.class, annotationClass = Mapper.class)
public class PersistenceAutoConfiguration {

	@Bean
	ConfigurationCustomizer mybatisSettings() {
		return (configuration) -> {
			configuration.setMapUnderscoreToCamelCase(true);
			configuration.setArgNameBasedConstructorAutoMapping(true);
			configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
			configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
		};
	}

	@Bean
	PolicyCache policyCache(PolicyMapper parameters) {
		return new PolicyCache(parameters);
	}

	@Bean
	EvidenceIntake evidenceIntake(EvidenceFileMapper files, PolicyMapper policies,
			@Value("${registry.home:data}") Path home) {
		return new EvidenceIntake(files, policies, home);
	}

	@Bean
	AuditLog auditLog(AuditMapper records, PlatformTransactionManager transactions) {
		return new AuditLog(records, transactions);
	}

}
