package org.mobilesource.registry.batch.faults;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker as a process of its own, on the address that is its argument. */
public final class Broker {

	static final String READY = "broker is ready";

	private Broker() {
	}

	public static void main(String[] arguments) throws Exception {
		new EmbeddedActiveMQ()
			.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false)
				.setSecurityEnabled(false)
				.addAcceptorConfiguration("tcp", arguments[0]))
			.start();
		System.out.println(READY);
		Thread.currentThread().join();
	}

}
