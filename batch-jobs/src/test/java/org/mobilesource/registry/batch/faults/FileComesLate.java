package org.mobilesource.registry.batch.faults;

import java.util.Map;
import java.util.Set;

/**
 * A file is being written for longer than a night waits; the next start takes it whole.
 */
record FileComesLate() implements Fault {

	private static final int LEFT = 5;

	@Override
	public String name() {
		return "file written for longer than a night waits";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var sender = new SlowSender(scene.home().inbox().resolve(City.largeFile("A450802001")), 200);
		var night = scene.night(Map.of("REGISTRY_INBOX_QUIET", "2s", "REGISTRY_INBOX_PATIENCE", "3s"));
		int status = scene.end(night);
		sender.finish();
		scene.expect(status == LEFT, "the night ended with " + status);
		scene.tell("at the start; left, taken by the next one");
		return night.said("still being written");
	}

	/** Lists were published without the file, and again with it. */
	@Override
	public Set<String> mayDiffer() {
		return Set.of("evaluation_run", "current_run", "list_change", "list_change_cause");
	}

}
