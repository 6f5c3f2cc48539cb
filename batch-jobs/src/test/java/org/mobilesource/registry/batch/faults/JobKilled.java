package org.mobilesource.registry.batch.faults;

/** {@code kill -9} of the process of the night. */
record JobKilled() implements Fault {

	@Override
	public String name() {
		return "kill -9 of the job";
	}

	@Override
	public boolean isRandom() {
		return true;
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var night = scene.night();
		boolean struck = scene.reaches(night);
		night.kill();
		return struck;
	}

}
