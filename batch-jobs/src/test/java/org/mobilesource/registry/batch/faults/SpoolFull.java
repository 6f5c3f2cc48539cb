package org.mobilesource.registry.batch.faults;

/** The disk of the checked rows is full. */
record SpoolFull() implements Fault {

	private static final int KILOBYTES = 512;

	@Override
	public String name() {
		return "disk of the spool full";
	}

	@Override
	public boolean strike(Scene scene) throws Exception {
		scene.home().server();
		var disk = scene.keep(SmallDisk.mount(scene.home().spool(), KILOBYTES));
		var night = scene.night();
		boolean struck = scene.end(night) != 0;
		scene.expect(night.said("No space left on device"), "the night did not say that the disk is full");
		scene.tell(KILOBYTES + " KB: " + scene.home().ask(Progress::of));
		disk.enlarge();
		return struck;
	}

}
