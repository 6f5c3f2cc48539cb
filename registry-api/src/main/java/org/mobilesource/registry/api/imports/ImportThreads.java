package org.mobilesource.registry.api.imports;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that import what people send. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class ImportThreads {

	/** So many files at a time; others wait for their turn. */
	private static final int THREADS = 2;

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor importExecutor() {
		var threads = new ThreadPoolTaskExecutor();
		threads.setCorePoolSize(THREADS);
		threads.setThreadNamePrefix("import-");
		return threads;
	}

}
