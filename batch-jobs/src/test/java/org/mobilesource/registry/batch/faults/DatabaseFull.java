package org.mobilesource.registry.batch.faults;

/** The disk of the database is full. */
record DatabaseFull() implements Fault {

	/** The server itself takes twelve thousand at its start. */
	private static final int KILOBYTES_LEFT = 16_000;

	@Override
	public String name() {
		return "disk of the database full";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		var data = scene.home().data();
		var aside = scene.beside("data");
		new Shell("mv", data.toString(), aside.toString()).run();
		// Without holes: the server's log has its room from its first day, and never
		// grows.
		long kilobytes = Long
			.parseLong(new Shell("du", "-sk", "--apparent-size", aside.toString()).run().split("\\s")[0]);
		var disk = scene.keep(SmallDisk.mount(data, kilobytes + KILOBYTES_LEFT));
		new Shell("cp", "-a", "--sparse=never", aside + "/.", data.toString()).run();
		new Shell("rm", "-r", aside.toString()).run();
		scene.home().server();
		var night = scene.night();
		boolean struck = scene.end(night) != 0;
		scene.expect(night.said("is full"), "the night did not say that the table is full");
		disk.enlarge();
		scene.home().server();
		scene.tell("%,d KB left: %s".formatted(KILOBYTES_LEFT, scene.home().ask(Progress::of)));
		return struck;
	}

}
