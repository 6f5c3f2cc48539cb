package org.mobilesource.registry.batch.faults;

/** All connections between the job and the database are cut. */
record ConnectionLost() implements Fault {

	@Override
	public String name() {
		return "connections to the database cut";
	}

	@Override
	public boolean isRandom() {
		return true;
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		var server = scene.home().server();
		var proxy = scene.useProxy(server);
		var night = scene.night();
		boolean struck = scene.reaches(night);
		proxy.cut();
		scene.end(night);
		return struck;
	}

}
