package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Another scheduler, with a home of its own, starts the night on the same database and
 * inbox again and again while it runs.
 *
 * @param takesOver whether the first one is killed
 */
record SecondScheduler(boolean takesOver) implements Fault {

	@Override
	public String name() {
		return this.takesOver ? "second scheduler, the first one killed" : "second scheduler beside the first one";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		var server = scene.home().server();
		var folder = Files.createDirectories(scene.beside("second"));
		// All machines of an installation share it.
		Files.createSymbolicLink(folder.resolve("obd"), scene.home().folder().resolve("obd"));
		var home = Map.of("REGISTRY_HOME", folder.toString(), "REGISTRY_DB_URL", server.url(), "REGISTRY_DB_USER",
				server.user(), "REGISTRY_DB_PASSWORD", server.password());
		var first = scene.night();
		boolean begun = scene.begins(first);
		var killed = this.takesOver ? CompletableFuture.runAsync(() -> kill(scene, first)) : null;
		int refused = 0;
		for (var second = scene.night(home); scene.end(second) != 0; second = scene.night(home)) {
			if (!second.said("another process is at work")) {
				throw new IOException("The second failed, see " + second.log());
			}
			refused++;
		}
		if (killed != null) {
			killed.join();
		}
		else {
			int status = scene.end(first);
			scene.expect(status == 0, "the first one ended with " + status);
		}
		scene.tell((this.takesOver ? scene.story() + "; " : "") + "the second refused " + refused + " times");
		return begun;
	}

	private static void kill(Scene scene, Child night) {
		try {
			scene.reaches(night);
			night.kill();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
