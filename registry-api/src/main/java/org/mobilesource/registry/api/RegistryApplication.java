package org.mobilesource.registry.api;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The executable that serves pages and REST. */
@SpringBootApplication
public class RegistryApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(RegistryApplication.class, arguments);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
