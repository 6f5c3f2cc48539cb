package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The machines on the building sites of the background, some of them not registered yet.
 */
record Machines(Seed seed, int count) {

	private static final String[] TYPES = { "EXC", "LDR", "BUL", "ROL", "CRN", "GRD", "PIL" };

	/** For each ten trucks there is a machine. */
	static Machines of(Town town) {
		return new Machines(town.seed(), 1 + town.trucks() / 10);
	}

	Stream<Row> rows() {
		return IntStream.range(0, this.count).mapToObj(this::row);
	}

	private Row row(int number) {
		SplittableRandom random = this.seed.random("machine", number);
		LocalDate made = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3900));
		boolean electric = random.nextInt(100) < 8;
		String stage = electric ? "D" : made.isBefore(LocalDate.of(2016, 4, 1)) ? "2" : "3";
		boolean registered = random.nextInt(100) < 80;
		boolean positioned = random.nextInt(100) < 30;
		return Row.of(Feed.MACHINERY, registered ? stage + "-GX" + String.format("%06d", number + 1) : null,
				"XG-" + made.getYear() + String.format("%05d", number),
				electric ? "FLT" : TYPES[random.nextInt(TYPES.length)], "XZ-" + (100 + random.nextInt(300)), "虚构重工有限公司",
				made, electric ? "C" : "B", stage, 15 + random.nextInt(250), "YD" + random.nextInt(10),
				"FD" + String.format("%06d", number), "虚构第" + (1 + number / 5) + "建设有限公司", null,
				Town.COUNTIES.get(random.nextInt(Town.COUNTIES.size())), positioned ? "1" : "0",
				positioned ? "ZD" + String.format("%08d", number) : null, null);
	}

}
