package org.mobilesource.registry.batch.nightly;

import java.time.Clock;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.nightly.NightlyConfiguration.NightThreads;
import org.mobilesource.registry.db.DatabaseLocks;

/** Partitions by way of a broker, where one is configured. */
@JobConfiguration
@AutoConfigureBefore(NightlyConfiguration.class)
@ConditionalOnProperty("registry.broker.url")
class BrokerConfiguration {

	@Bean
	NightWorkers nightWorkers(Environment environment, JobRepository jobRepository, FileImporter importer,
			DatabaseLocks locks, NightThreads threads, Clock clock) {
		var settings = Binder.get(environment).bindOrCreate("registry.broker", BrokerSettings.class);
		var broker = new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password());
		// Nothing in advance: what one worker has not begun is for the others.
		broker.setConsumerWindowSize(0);
		return new NightWorkers(new PartitionQueue(broker, settings.queue()), jobRepository, importer, locks,
				threads.count(), settings.patience(), clock);
	}

}
