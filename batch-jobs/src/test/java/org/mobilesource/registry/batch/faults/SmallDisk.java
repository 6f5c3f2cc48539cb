package org.mobilesource.registry.batch.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that is soon full; mounting it takes root. */
record SmallDisk(Path folder) implements Closeable {

	static SmallDisk mount(Path folder, long kilobytes) throws IOException {
		Files.createDirectories(folder);
		new Shell("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()).run();
		return new SmallDisk(folder);
	}

	/** Makes room for two gigabytes. */
	void enlarge() throws IOException {
		new Shell("mount", "-o", "remount,size=2g", this.folder.toString()).run();
	}

	/** Lazily: a process that still ends must not keep the mount. */
	@Override
	public void close() throws IOException {
		new Shell("umount", "--lazy", this.folder.toString()).run();
	}

}
