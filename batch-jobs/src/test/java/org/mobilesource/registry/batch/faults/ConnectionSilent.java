package org.mobilesource.registry.batch.faults;

import java.util.concurrent.TimeUnit;

/** The network lets nothing through, without a word, until its connections are reset. */
record ConnectionSilent() implements Fault {

	private static final int SILENCE_SECONDS = 15;

	@Override
	public String name() {
		return "network silent for 15 s, then reset";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		var server = scene.home().server();
		var proxy = scene.useProxy(server);
		var night = scene.night();
		boolean struck = scene.reaches(night);
		proxy.fallSilent();
		struck &= !night.process().waitFor(SILENCE_SECONDS, TimeUnit.SECONDS);
		proxy.recover();
		scene.end(night);
		return struck;
	}

}
