package org.mobilesource.registry.batch.faults;

import java.util.Map;

/** {@code kill -9} of the database server. */
record DatabaseKilled() implements Fault {

	@Override
	public String name() {
		return "kill -9 of the database";
	}

	@Override
	public boolean isRandom() {
		return true;
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		// It would ask for a connection for half a minute each time.
		var night = scene.night(Map.of("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "3000"));
		boolean struck = scene.reaches(night);
		if (struck) {
			scene.home().killServer();
			struck = scene.end(night) != 0;
		}
		return struck;
	}

}
