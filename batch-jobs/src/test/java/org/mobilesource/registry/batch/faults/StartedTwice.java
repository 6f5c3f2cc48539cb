package org.mobilesource.registry.batch.faults;

/** The same night started twice at the same moment, in the same home. */
record StartedTwice() implements Fault {

	@Override
	public String name() {
		return "started twice at the same moment";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		var one = scene.night();
		var other = scene.night();
		int first = scene.end(one);
		int second = scene.end(other);
		scene.expect(first == 0 || second == 0, "neither succeeded");
		scene.expect(first == 0 || one.said("another process is at work"), "one did not say why it gave up");
		scene.expect(second == 0 || other.said("another process is at work"), "one did not say why it gave up");
		scene.tell("exit status " + first + " and " + second);
		return true;
	}

}
