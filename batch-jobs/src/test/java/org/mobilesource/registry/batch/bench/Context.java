package org.mobilesource.registry.batch.bench;

import java.io.IOException;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;

/** The application as the command line starts it. */
final class Context {

	private Context() {
	}

	static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(BatchJobsApplication.class)
			.properties("spring.config.name=registry-batch", "spring.main.banner-mode=off",
					"logging.config=classpath:command-line-log.xml")
			.run();
	}

	/** Does the work and answers how many seconds it took. */
	static double time(Work work) throws IOException {
		long began = System.nanoTime();
		work.run();
		return (System.nanoTime() - began) / 1e9;
	}

	/** What is timed. */
	interface Work {

		void run() throws IOException;

	}

}
