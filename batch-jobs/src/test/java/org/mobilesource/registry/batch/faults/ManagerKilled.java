package org.mobilesource.registry.batch.faults;

/** {@code kill -9} of the process of a night whose workers live on. */
record ManagerKilled() implements Fault {

	@Override
	public String name() {
		return "kill -9 of the manager (JMS)";
	}

	@Override
	public boolean isRandom() {
		return true;
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		Workers.start(scene);
		var night = scene.night();
		boolean struck = scene.reaches(night);
		night.kill();
		return struck;
	}

}
