package org.mobilesource.registry.batch.faults;

import java.util.Map;

/** A file is still being written when the night begins; the night waits. */
record FileGrows() implements Fault {

	@Override
	public String name() {
		return "file still being written";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var sender = new SlowSender(scene.home().inbox().resolve(City.largeFile("A450802001")), 60_000);
		var night = scene.night(Map.of("REGISTRY_INBOX_QUIET", "2s"));
		int status = scene.end(night);
		sender.finish();
		scene.expect(status == 0, "the night ended with " + status);
		scene.tell("at the start; the night waited");
		return night.said("waiting for it to be complete");
	}

}
