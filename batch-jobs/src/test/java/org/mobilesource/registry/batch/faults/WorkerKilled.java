package org.mobilesource.registry.batch.faults;

/**
 * {@code kill -9} of a worker that imports a large file for a night; the night goes on
 * without it.
 */
record WorkerKilled() implements Fault {

	@Override
	public String name() {
		return "kill -9 of a worker (JMS)";
	}

	@Override
	public boolean isRandom() {
		return true;
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var workers = Workers.start(scene);
		var night = scene.night();
		boolean struck = scene.reaches(night);
		int took = workers.one().files();
		workers.one().kill();
		int status = scene.end(night);
		scene.expect(status == 0, "the night ended with " + status);
		scene.tell(scene.story() + "; the worker had done " + took + " files");
		return struck;
	}

}
