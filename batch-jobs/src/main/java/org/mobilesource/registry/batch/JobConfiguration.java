package org.mobilesource.registry.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * A configuration of jobs; a pure web node, with {@code registry.jobs.enabled=false},
 * leaves it out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
public @interface JobConfiguration {

}
