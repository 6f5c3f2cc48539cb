package org.mobilesource.registry.db.embedded;

import java.nio.file.Path;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the registry's database is: the server named by {@code REGISTRY_DB_URL}, else the
 * embedded one.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
public class DatabaseAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("registry.db.url")
	static class Named {

		@Bean
		JdbcConnectionDetails registryDatabase(Environment environment) {
			return new Connection(environment.getRequiredProperty("registry.db.url"),
					environment.getProperty("registry.db.user", "root"),
					environment.getProperty("registry.db.password", ""));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "registry.db.url", matchIfMissing = true, havingValue = "embedded")
	static class Embedded {

		@Bean
		EmbeddedServer embeddedServer(Environment environment) {
			return EmbeddedServer.of(Path.of(environment.getProperty("registry.home", "data")));
		}

		@Bean
		JdbcConnectionDetails registryDatabase(EmbeddedServer server) {
			return new Connection(server.address().url(), server.address().user(), server.address().password());
		}

	}

	/**
	 * Connection details with what the registry needs of any server: UTC sessions and
	 * bulk statements.
	 */
	record Connection(String url, String user, String password) implements JdbcConnectionDetails {

		private static final String SETTINGS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
				+ "&rewriteBatchedStatements=true&allowLoadLocalInfile=true&characterEncoding=UTF-8";

		@Override
		public String getJdbcUrl() {
			return this.url + (this.url.contains("?") ? "&" : "?") + SETTINGS;
		}

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.password;
		}

	}

}
