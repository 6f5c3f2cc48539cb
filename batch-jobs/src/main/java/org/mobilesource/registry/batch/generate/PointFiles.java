package org.mobilesource.registry.batch.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes the files of the remote-sensing points: the traffic, a few dirty rows, and the
 * readings of the boundary cases in between.
 */
final class PointFiles {

	/** Days before the first night from which readings of the background exist. */
	private static final List<Integer> HISTORY = List.of(95, 65, 50, 40);

	/**
	 * From the twelfth night the B point of 港南区 delivers a file of which a third is bad;
	 * a night later a column is missing at 桂平市.
	 */
	private static final int HELD_NIGHT = 11;

	private static final int HELD_SITE = 2;

	private static final int REFUSED_NIGHT = 12;

	private static final int REFUSED_SITE = 4;

	private final Seed seed;

	private final Traffic traffic;

	private final Plan plan;

	private final Planted planted;

	PointFiles(Seed seed, Traffic traffic, Plan plan, Planted planted) {
		this.seed = seed;
		this.traffic = traffic;
		this.plan = plan;
		this.planted = planted;
	}

	void writeHistory(Folder folder) throws IOException {
		for (int before : HISTORY) {
			for (int site = 0; site < Site.POINTS.size(); site++) {
				write(folder, site, Nights.FIRST.minusDays(before), -before, this.traffic.rows() / 5);
			}
		}
		writePlanned(folder);
	}

	void writeNight(Folder folder, int night) throws IOException {
		for (int site = 0; site < Site.POINTS.size(); site++) {
			write(folder, site, folder.date(), night, this.traffic.rows());
		}
		writePlanned(folder);
	}

	/** Files that hold readings of boundary cases alone. */
	void writePlanned(Folder folder) throws IOException {
		for (Plan.Delivery delivery : this.plan.deliveriesLeft(folder.date(), false)) {
			try (var file = new SensingFile(folder, delivery.site(), delivery.fileDate(), this.planted)) {
				for (SensingRow row : this.plan.take(delivery)) {
					file.write(row);
				}
			}
		}
	}

	private void write(Folder folder, int index, LocalDate date, int night, int rows) throws IOException {
		Site site = Site.POINTS.get(index);
		boolean held = night == HELD_NIGHT && index == HELD_SITE;
		boolean refused = night == REFUSED_NIGHT && index == REFUSED_SITE;
		if (held || refused) {
			this.planted.file(folder.date(), site, held ? "HELD" : "REFUSED",
					held ? "more than 20 % of the rows are bad" : "required column PDJG is missing");
		}
		SplittableRandom random = this.seed.random("point", index, night);
		List<SensingRow> boundary = this.plan.take(new Plan.Delivery(folder.date(), site, date));
		List<Dirt> dirt = (night < 0 || held || refused) ? List.of() : dirt(index, night, rows);
		int taken = 0;
		int spoilt = 0;
		try (var file = new SensingFile(folder, site, date, this.planted, refused ? "PDJG" : "")) {
			for (int i = 0; i < rows; i++) {
				LocalDateTime at = Traffic.time(date, i, rows, random);
				while (taken * rows < i * boundary.size()) {
					file.write(boundary.get(taken++));
				}
				if (spoilt * rows < i * dirt.size()) {
					writeDirty(file, index, at, night, dirt.get(spoilt++), random);
				}
				SensingRow passage = this.traffic.passage(index, at, night, random);
				if (held && i % 3 == 0) {
					file.write(passage, Dirt.FIELD_MISSING);
				}
				else {
					file.write(passage);
				}
			}
			for (SensingRow row : boundary.subList(taken, boundary.size())) {
				file.write(row);
			}
			if (night >= 0 && !held && !refused && (night + index) % 4 == 0) {
				file.writeCut(this.traffic.cleanPass(index, date.atTime(23, 30), night, random));
			}
		}
	}

	private void writeDirty(SensingFile file, int index, LocalDateTime at, int night, Dirt dirt,
			SplittableRandom random) throws IOException {
		int site = (dirt == Dirt.OTHER_SITE) ? (index + 1) % Site.POINTS.size() : index;
		int seen = (dirt == Dirt.DAY_BEFORE) ? night - 1 : night;
		file.write(this.traffic.cleanPass(site, dirt.timeFor(at), seen, random), dirt);
	}

	/**
	 * Every kind in turn over points and nights; one row in thirty, so that no file comes
	 * near the share that holds it.
	 */
	private List<Dirt> dirt(int index, int night, int rows) {
		Dirt[] kinds = Dirt.values();
		int each = Math.min(12, Math.max(4, rows / 25));
		int first = (night * Site.POINTS.size() + index) * each;
		return IntStream.range(first, first + each).mapToObj((i) -> kinds[i % kinds.length]).toList();
	}

}
