package org.mobilesource.registry.db.embedded;

import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Where the registry's database is: the server named by {@code REGISTRY_DB_URL}, else the
 * embedded one.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
public class DatabaseAutoConfiguration {

	@Bean
	@Lazy
	EmbeddedServer embeddedServer(Environment environment) {
		return EmbeddedServer.of(Path.of(environment.getProperty("registry.home", "data")));
	}

	@Bean
	JdbcConnectionDetails registryDatabase(Environment environment, ObjectProvider<EmbeddedServer> embedded) {
		var url = environment.getProperty("registry.db.url", "");
		if (!url.isBlank()) {
			return new Connection(url, environment.getProperty("registry.db.user", "root"),
					environment.getProperty("registry.db.password", ""));
		}
		var address = embedded.getObject().address();
		return new Connection(address.url(), address.user(), address.password());
	}

	/**
	 * Connection details with what the registry needs of any server: UTC sessions, bulk
	 * statements, and statements that the driver takes apart once, not at each use.
	 */
	record Connection(String url, String user, String password) implements JdbcConnectionDetails {

		private static final String SETTINGS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
				+ "&rewriteBatchedStatements=true&allowLoadLocalInfile=true&characterEncoding=UTF-8"
				+ "&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192";

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
