package org.mobilesource.registry.batch.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.mobilesource.registry.batch.generate.CityGenerator;

/** A fictitious city: its history, and the last night, which faults will hit. */
record City(Path folder) {

	static final LocalDate LAST = LocalDate.of(2021, 3, 2);

	/** Copies of each pass of a diesel vehicle, so that the last night takes seconds. */
	private static final int COPIES = 50;

	private static final int COLUMNS = 42;

	private static final String LINE = "05";

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	void write(long seed) throws IOException {
		new CityGenerator(1500, 2, seed).writeTo(history());
		Files.move(history().resolve(LAST.toString()), lastNight());
		for (var site : List.of("A450802001", "B450803001")) {
			thicken(sensingFile(site));
		}
	}

	/** A folder for each night before the last one. */
	Path history() {
		return this.folder.resolve("history");
	}

	Path lastNight() {
		return this.folder.resolve("last");
	}

	private Path sensingFile(String site) {
		return lastNight().resolve(largeFile(site));
	}

	/** Where the largest files of the last night lie in an inbox. */
	static String largeFile(String site) {
		return "remote-sensing/rs_" + site + "_20210302.csv";
	}

	/** Adds passes on a line of their own, each a second behind the one before. */
	private static void thicken(Path file) throws IOException {
		// Byte for byte, whatever the encoding of the site is.
		var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		var header = List.of(lines.get(0).split(",", -1));
		int time = header.indexOf("JCSJ");
		int fuel = header.indexOf("RLZL");
		List<String> more = new ArrayList<>(lines);
		for (var line : lines.subList(1, lines.size())) {
			var fields = line.split(",", -1);
			if (fields.length == COLUMNS && fields[fuel].equals("B") && fields[time].startsWith(LAST.toString())) {
				var passed = LocalDateTime.parse(fields[time], PLAIN);
				for (int i = 1; i <= COPIES; i++) {
					var then = passed.plusSeconds(i);
					fields[0] = fields[1] + LINE + COMPACT.format(then);
					fields[2] = LINE;
					fields[time] = PLAIN.format(then);
					more.add(String.join(",", fields));
				}
			}
		}
		Files.write(file, more, StandardCharsets.ISO_8859_1);
	}

}
