package org.mobilesource.registry.batch.nightly;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.messaging.Message;

/**
 * The queue on which requests for partitions travel, as JSON. A request that is taken
 * stays on the broker until its partition is done with: when its worker dies, another one
 * gets it.
 */
final class PartitionQueue {

	private static final Logger logger = LoggerFactory.getLogger(PartitionQueue.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ConnectionFactory broker;

	private final String name;

	PartitionQueue(ConnectionFactory broker, String name) {
		this.broker = broker;
		this.name = name;
	}

	boolean send(Message<?> message) {
		if (!(message.getPayload() instanceof StepExecutionRequest request)) {
			return false;
		}
		new JmsTemplate(this.broker).convertAndSend(this.name,
				JSON.writeValueAsString(new Request(request.getStepExecutionId())));
		return true;
	}

	/** Takes requests on so many threads, until it is shut down. */
	DefaultMessageListenerContainer listen(int threads, Worker worker) {
		var container = new DefaultMessageListenerContainer();
		container.setConnectionFactory(this.broker);
		container.setDestinationName(this.name);
		container.setConcurrentConsumers(threads);
		container.setSessionTransacted(true);
		container.setMessageListener((MessageListener) (message) -> worker.take(stepExecutionId(message)));
		container.setErrorHandler((failure) -> logger.warn("A partition is given back: {}", failure.getMessage()));
		container.afterPropertiesSet();
		container.start();
		return container;
	}

	private static long stepExecutionId(jakarta.jms.Message message) {
		try {
			return JSON.readValue(message.getBody(String.class), Request.class).stepExecutionId();
		}
		catch (JMSException ex) {
			throw new IllegalStateException("A request for a partition could not be read", ex);
		}
	}

	/** Works on partitions. */
	@FunctionalInterface
	interface Worker {

		/** Works on a partition; when it throws, another worker gets it. */
		void take(long stepExecutionId);

	}

	/** What travels; everything else is in the job repository. */
	private record Request(long stepExecutionId) {
	}

}
