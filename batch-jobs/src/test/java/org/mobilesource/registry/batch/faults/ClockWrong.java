package org.mobilesource.registry.batch.faults;

import java.util.Map;
import java.util.Set;

/** The clock of the machine is a day behind that of the database server. */
record ClockWrong() implements Fault {

	@Override
	public String name() {
		return "clock a day behind";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var before = scene.home().ask(State::of);
		var files = Counts.files(scene.home().inbox());
		var night = scene.night(Map.of("LD_PRELOAD", System.getProperty("faults.faketime"), "FAKETIME", "-1d",
				"FAKETIME_DONT_FAKE_MONOTONIC", "1", "DONT_FAKE_MONOTONIC", "1"));
		boolean struck = scene.end(night) == 1;
		scene.expect(night.said("set them right first"), "the night did not say that the clock is wrong");
		scene.expect(before.differences(scene.home().ask(State::of), Set.of()).isEmpty(),
				"the night changed something");
		scene.expect(files.equals(Counts.files(scene.home().inbox())), "the night moved files");
		scene.tell("at the start; refused, nothing changed");
		return struck;
	}

}
