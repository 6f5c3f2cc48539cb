package org.mobilesource.registry.batch.faults;

import java.util.Map;

/** {@code kill -9} of the broker; the night is started again without one. */
record BrokerKilled() implements Fault {

	@Override
	public String name() {
		return "kill -9 of the broker (JMS)";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var workers = Workers.start(scene);
		var night = scene.night(Map.of("REGISTRY_BROKER_PATIENCE", "10s"));
		boolean struck = scene.reaches(night);
		workers.broker().kill();
		struck &= scene.end(night) != 0;
		scene.environment().remove("REGISTRY_BROKER_URL");
		return struck;
	}

}
