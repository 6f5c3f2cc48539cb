package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fictitious city as files of the feeds, one folder a night: the same bytes for the
 * same numbers.
 */
public final class CityGenerator {

	private static final int MOST_TRUCKS = 200_000;

	private static final int MOST_NIGHTS = 365;

	private final int trucks;

	private final Nights nights;

	private final Seed seed;

	/**
	 * Prepares a city.
	 * @param trucks trucks of the background, to which those of the boundary cases come
	 * @param nights nights from 1 March 2021 on, to which two folders of history come
	 * @param seed what the background follows from; the boundary cases are the same for
	 * every seed
	 */
	public CityGenerator(int trucks, int nights, long seed) {
		check("trucks", trucks, MOST_TRUCKS);
		check("nights", nights, MOST_NIGHTS);
		this.trucks = trucks;
		this.nights = new Nights(nights);
		this.seed = new Seed(seed);
	}

	private static void check(String name, int value, int most) {
		if (value < 1 || value > most) {
			throw new IllegalArgumentException(name + " must lie between 1 and " + most + ", not " + value);
		}
	}

	/**
	 * Writes the folders, and beside them what the lists have to say and which rows are
	 * bad on purpose.
	 */
	public void writeTo(Path out) throws IOException {
		Files.createDirectories(out);
		Plan plan = Plan.ofBoundaryCases();
		try (var planted = new Planted(out)) {
			var town = new Town(this.seed, this.trucks);
			var obd = new ObdFiles(town);
			obd.writeExpected(out);
			var folders = new NightFolders(town, new TownChanges(town, this.nights), plan, planted, obd);
			folders.writeRegisters(new Folder(out, Nights.REGISTERS));
			folders.writeNotices(new Folder(out, Nights.NOTICES));
			for (int night = 0; night < this.nights.count(); night++) {
				folders.writeNight(new Folder(out, this.nights.date(night)), night);
			}
		}
		new Manual(this.nights, plan.expectations()).writeTo(out);
	}

}
