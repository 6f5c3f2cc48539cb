package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;

/** A broker and two workers, each a process of its own. */
record Workers(Child broker, Child one, Child other) {

	/** Starts them; all nights to come hand their partitions to the broker. */
	static Workers start(Scene scene) throws IOException, InterruptedException {
		var url = "tcp://127.0.0.1:" + freePort();
		var broker = scene.child(Map.of(), Broker.class, url);
		broker.awaits(Broker.READY);
		scene.environment().put("REGISTRY_BROKER_URL", url);
		var workers = new Workers(broker, worker(scene), worker(scene));
		workers.one.awaits("waiting for files");
		workers.other.awaits("waiting for files");
		return workers;
	}

	private static Child worker(Scene scene) throws IOException {
		return scene.child(Map.of(), BatchJobsApplication.class, "worker");
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
