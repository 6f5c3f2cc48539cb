package org.mobilesource.registry.batch.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.mobilesource.registry.batch.cli.BatchJobsApplication;
import org.mobilesource.registry.db.embedded.ServerAddress;

/**
 * A fresh home on which a fault strikes; everything that was started or mounted for it
 * goes with it.
 */
final class Scene implements Closeable {

	private static final int MOST_STARTS = 8;

	private final Home home;

	private final Duration moment;

	private final Map<String, String> environment = new TreeMap<>(Map.of("REGISTRY_INBOX_QUIET", "0s"));

	private final List<Child> children = new ArrayList<>();

	private final List<Closeable> resources = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	/** Ctrl+C leaves nothing running or mounted. */
	private final Thread interrupted = new Thread(this::end, "end");

	private String story = "";

	private int starts;

	private boolean done;

	/**
	 * Sets the scene.
	 * @param moment how long after the night began to work the fault strikes
	 */
	Scene(Home home, Duration moment) {
		this.home = home;
		this.moment = moment;
		this.environment.put("REGISTRY_HOME", home.folder().toString());
		Runtime.getRuntime().addShutdownHook(this.interrupted);
	}

	Home home() {
		return this.home;
	}

	/** The environment of all nights to come. */
	Map<String, String> environment() {
		return this.environment;
	}

	/** Starts the last night as a process of its own. */
	Child night() throws IOException {
		return night(Map.of());
	}

	Child night(Map<String, String> different) throws IOException {
		this.starts++;
		return child(different, BatchJobsApplication.class, "nightly", "--business-date", City.LAST.toString(), "--now",
				"2021-03-03T03:00:00", "--inbox", this.home.inbox().toString());
	}

	Child child(Map<String, String> different, Class<?> main, String... arguments) throws IOException {
		var settings = new TreeMap<>(this.environment);
		settings.putAll(different);
		var log = this.home.folder()
			.resolveSibling(this.home.folder().getFileName() + "-" + (this.children.size() + 1) + ".log");
		var child = Child.start(log, settings, main, arguments);
		this.children.add(child);
		return child;
	}

	/** The exit status of a night, once it has ended by itself. */
	int end(Child night) throws InterruptedException {
		int status = night.end();
		this.done |= status == 0;
		return status;
	}

	/** Starts the night again and again, as a scheduler would, until it succeeds. */
	void startUntilDone() throws Exception {
		while (!this.done && this.starts < MOST_STARTS) {
			end(night());
		}
		expect(this.done, "the night did not succeed in " + this.starts + " starts");
	}

	/**
	 * Waits until the night has begun to import, and then for the moment of the fault.
	 * @return whether it still runs
	 */
	boolean reaches(Child night) throws InterruptedException {
		if (!begins(night)) {
			return false;
		}
		boolean ended = night.process().waitFor(this.moment.toMillis(), TimeUnit.MILLISECONDS);
		tell("%.1f s: %s".formatted(this.moment.toMillis() / 1000.0, this.home.ask(Progress::of)));
		return !ended;
	}

	/**
	 * Waits until the night has begun to import.
	 * @return whether it still runs
	 */
	boolean begins(Child night) throws InterruptedException {
		while (!this.home.ask(Progress::of).hasBegun()) {
			if (night.process().waitFor(20, TimeUnit.MILLISECONDS)) {
				return false;
			}
		}
		return true;
	}

	/** Has it closed with the scene. */
	<R extends Closeable> R keep(R resource) {
		this.resources.add(resource);
		return resource;
	}

	/** Has all nights to come reach the database by way of a proxy. */
	Proxy useProxy(ServerAddress server) throws IOException {
		var proxy = keep(new Proxy(server.port()));
		this.environment.put("REGISTRY_DB_URL", proxy.url());
		this.environment.put("REGISTRY_DB_USER", server.user());
		this.environment.put("REGISTRY_DB_PASSWORD", server.password());
		return proxy;
	}

	void tell(String moment) {
		this.story = moment;
	}

	void expect(boolean fulfilled, String otherwise) {
		if (!fulfilled) {
			this.complaints.add(otherwise);
		}
	}

	String story() {
		return this.story;
	}

	int starts() {
		return this.starts;
	}

	List<String> complaints() {
		return this.complaints;
	}

	Path beside(String name) {
		return this.home.folder().resolveSibling(this.home.folder().getFileName() + "-" + name);
	}

	@Override
	public void close() {
		Runtime.getRuntime().removeShutdownHook(this.interrupted);
		end();
	}

	/** Mounts last: nothing may still use them. */
	private void end() {
		try {
			this.children.forEach(Child::kill);
			this.home.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.resources.forEach(Scene::release);
		}
	}

	private static void release(Closeable resource) {
		try {
			resource.close();
		}
		catch (IOException ex) {
			System.err.println("  not released: " + ex.getMessage());
		}
	}

}
