package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stills and clips of what exceeds, under the names that the rows send; of some, one is
 * left out.
 */
final class Pictures {

	/** Of so many records, one lacks its second still and another its clip. */
	private static final int LACKING = 8;

	private Pictures() {
	}

	/** Writes those of the row into the folder of the night, if it has some. */
	static boolean write(Folder folder, SensingRow row) throws IOException {
		if (!row.get("PDJG").equals("0") || folder.date().isBefore(Nights.FIRST)) {
			return false;
		}
		int token = row.get("JLBH").hashCode();
		int lacking = Math.floorMod(token, LACKING);
		write(folder, row.get("TP1"), Still.png(token, 0));
		write(folder, row.get("TP2"), (lacking == 1) ? new byte[0] : Still.png(token, 18));
		write(folder, row.get("SP1"), (lacking == 2) ? new byte[0] : clip());
		return true;
	}

	private static void write(Folder folder, String name, byte[] content) throws IOException {
		if (name.isEmpty() || content.length == 0) {
			return;
		}
		Path file = folder.out().resolve(folder.date().toString()).resolve("evidence").resolve(name.substring(1));
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	private static byte[] clip() throws IOException {
		try (var clip = Pictures.class.getResourceAsStream("clip.mp4")) {
			if (clip == null) {
				throw new IllegalStateException("clip.mp4 is missing");
			}
			return clip.readAllBytes();
		}
	}

}
