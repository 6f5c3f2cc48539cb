package org.mobilesource.registry.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.mobilesource.registry.db.RegistryTables;

/** A test of the whole application on a port of its own and the tests' database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { RegistryApplication.class, TestAccounts.class },
		webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "registry.home=target/it-home", RegistryTables.NOT_DURABLE })
public @interface PagesTest {

}
