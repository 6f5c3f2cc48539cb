package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker of a test, on a port of 127.0.0.1, that keeps nothing. */
final class TestBroker implements AutoCloseable {

	private static final String QUEUE = "registry.partitions";

	private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

	private final String url;

	TestBroker() throws Exception {
		this.url = "tcp://127.0.0.1:" + freePort();
		this.server.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false)
			.setSecurityEnabled(false)
			.addAcceptorConfiguration("tcp", this.url));
		this.server.start();
	}

	String url() {
		return this.url;
	}

	PartitionQueue queue() {
		var connections = new ActiveMQConnectionFactory(this.url);
		connections.setConsumerWindowSize(0);
		return new PartitionQueue(connections, QUEUE);
	}

	/** Requests that are waiting, or taken and not done with. */
	long requests() {
		var queue = this.server.getActiveMQServer().locateQueue(SimpleString.of(QUEUE));
		return (queue != null) ? queue.getMessageCount() : 0;
	}

	int consumers() {
		var queue = this.server.getActiveMQServer().locateQueue(SimpleString.of(QUEUE));
		return (queue != null) ? queue.getConsumerCount() : 0;
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
