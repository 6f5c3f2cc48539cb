package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ships on the river, old and new; some of them fish. */
record Ships(Seed seed, int count) {

	private static final String[] TYPES = { "0101", "0203", "0205", "0207", "0211", "0301", "0601" };

	/** For each fifteen trucks there is a ship. */
	static Ships of(Town town) {
		return new Ships(town.seed(), 1 + town.trucks() / 15);
	}

	Stream<Row> rows() {
		return IntStream.range(0, this.count).mapToObj(this::row);
	}

	private Row row(int number) {
		SplittableRandom random = this.seed.random("ship", number);
		LocalDate built = LocalDate.of(1984, 1, 1).plusDays(random.nextInt(13_200));
		String type = TYPES[random.nextInt(TYPES.length)];
		boolean clean = built.getYear() > 2014 && random.nextInt(100) < 15;
		boolean fishing = type.equals("0601") && random.nextInt(100) < 50;
		String power = type.equals("0211") ? "NONE" : clean ? "LNG_DUAL" : "DIESEL";
		return Row.of(Feed.VESSELS, "CN" + built.getYear() + String.format("%06d", number) + number % 10,
				"虚构" + (100 + number), "413" + String.format("%06d", number), null, type, "RIVER", built,
				200 + random.nextInt(4_000), power, (random.nextInt(100) < 40) ? "1" : "0",
				"虚构第" + (1 + number / 4) + "航运有限公司", null, "贵港", fishing ? "1" : "0", "STEEL", 20 + random.nextInt(70));
	}

}
