package org.mobilesource.registry.batch.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the frames of terminals: a packed file for all of them, and a text for the one
 * that sends hex.
 */
final class ObdFiles {

	static final String EXPECTED = "obd.csv";

	private final Map<ObdCase, Truck> cast;

	private final List<Terminal> terminals = new ArrayList<>();

	private final List<Terminal> hex = new ArrayList<>();

	ObdFiles(Town town) {
		this.cast = cast(town);
		this.cast.forEach((played, truck) -> ((played.quirk() == Quirk.HEX) ? this.hex : this.terminals)
			.add(new Terminal(town.seed(), played, truck.vin())));
	}

	/** The first heavy diesel trucks of the stages that are asked for. */
	private static Map<ObdCase, Truck> cast(Town town) {
		Map<String, Iterator<Truck>> trucks = new HashMap<>();
		Map<ObdCase, Truck> cast = new LinkedHashMap<>();
		for (var played : ObdCase.values()) {
			var next = trucks.computeIfAbsent(played.stage(), (stage) -> trucks(town, stage));
			if (next.hasNext()) {
				cast.put(played, next.next());
			}
		}
		return cast;
	}

	private static Iterator<Truck> trucks(Town town, String stage) {
		return IntStream.range(0, town.trucks())
			.mapToObj(town::truck)
			.filter((truck) -> truck.diesel() && truck.stage().equals(stage) && truck.plateType().equals("01"))
			.iterator();
	}

	void writeNight(Folder folder, int night) throws IOException {
		if (this.terminals.isEmpty()) {
			return;
		}
		try (var out = new GZIPOutputStream(open(folder, ".bin.gz"))) {
			for (var terminal : this.terminals) {
				for (byte[] frame : terminal.night(folder.date(), night)) {
					out.write(frame);
				}
			}
		}
		for (var terminal : this.hex) {
			try (var out = open(folder, ".txt")) {
				line(out, "# 虚构平台, frames of " + folder.date());
				for (byte[] frame : terminal.night(folder.date(), night)) {
					line(out, HexFormat.of().withUpperCase().formatHex(frame));
				}
				line(out, "# end");
			}
		}
	}

	private static OutputStream open(Folder folder, String end) throws IOException {
		Path path = folder.path(Feed.OBD_FRAMES, Feed.OBD_FRAMES.folder() + "_" + Row.compact(folder.date()) + end);
		Files.createDirectories(path.getParent());
		return new BufferedOutputStream(Files.newOutputStream(path));
	}

	private static void line(OutputStream out, String line) throws IOException {
		out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** Writes what is to be found about which truck, and by which night. */
	void writeExpected(Path out) throws IOException {
		var header = List.of("vin", "plate", "case", "dialect", "rule", "by", "why");
		try (var file = new CsvFile(out.resolve(EXPECTED), CsvFile.Shape.PLAIN, header)) {
			for (var each : this.cast.entrySet()) {
				var played = each.getKey();
				file.write(
						List.of(each.getValue().vin(), each.getValue().plate(), played.name(), played.dialect().name(),
								played.rule(), Nights.FIRST.plusDays(played.firstNight()).toString(), played.why()));
			}
		}
	}

}
