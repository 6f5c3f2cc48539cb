package org.mobilesource.registry.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;
import org.mobilesource.registry.db.RegistryTables;

/**
 * A test of jobs against a real database: the embedded server, or the one that
 * {@code REGISTRY_DB_URL} names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BatchJobsApplication.class, properties = { "spring.config.name=registry-batch",
		"registry.home=target/it-home", "registry.inbox.quiet=0s", RegistryTables.NOT_DURABLE })
public @interface RegistryTest {

}
