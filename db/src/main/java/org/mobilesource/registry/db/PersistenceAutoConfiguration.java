package org.mobilesource.registry.db;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.LocalCacheScope;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

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

}
