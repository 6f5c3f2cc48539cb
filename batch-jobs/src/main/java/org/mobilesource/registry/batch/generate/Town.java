package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The registers of the background: each truck and company follows from its number, none
 * is kept.
 */
final class Town {

	static final List<String> COUNTIES = List.of("450802", "450803", "450804", "450821", "450881");

	private static final List<String> COUNTY_NAMES = List.of("港北", "港南", "覃塘", "平南", "桂平");

	private final Seed seed;

	private final int trucks;

	/** The number of each company's first truck. */
	private final int[] firstTrucks;

	Town(Seed seed, int trucks) {
		this.seed = seed;
		this.trucks = trucks;
		this.firstTrucks = companySizes(seed.random("company-sizes"), trucks);
	}

	/**
	 * Half of the firms have a handful of trucks, some are near the line of fifteen and
	 * some above.
	 */
	private static int[] companySizes(SplittableRandom random, int trucks) {
		var first = new int[trucks];
		int companies = 0;
		for (int next = 0; next < trucks; companies++) {
			first[companies] = next;
			int kind = random.nextInt(100);
			next += (kind < 50) ? 1 + random.nextInt(6) : (kind < 85) ? 7 + random.nextInt(8) : 13 + random.nextInt(14);
		}
		return Arrays.copyOf(first, companies);
	}

	Seed seed() {
		return this.seed;
	}

	int trucks() {
		return this.trucks;
	}

	int companies() {
		return this.firstTrucks.length;
	}

	Company company(int number) {
		int county = this.seed.pick(COUNTIES.size(), "company-county", number);
		String division = COUNTIES.get(county);
		String organisation = "MAY" + String.format("%05d", number);
		return new Company(Identifiers.creditCode(division, organisation),
				"虚构" + COUNTY_NAMES.get(county) + "第" + (number + 1) + "运输有限公司", division, number + 1);
	}

	Company ownerOf(int truck) {
		int found = Arrays.binarySearch(this.firstTrucks, truck);
		return company((found < 0) ? -found - 2 : found);
	}

	/** A truck that was there before the nights began. */
	Truck truck(int number) {
		LocalDate registered = LocalDate.of(2012, 1, 1).plusDays(this.seed.pick(3285, "registered", number));
		return truck(number, ownerOf(number), registered);
	}

	Truck truck(int number, Company owner, LocalDate registered) {
		SplittableRandom random = this.seed.random("truck", number);
		LocalDate made = registered.minusDays(20 + random.nextInt(100));
		int kind = random.nextInt(100);
		boolean electric = kind < 5;
		boolean light = kind < 30;
		String fuel = electric ? "C" : (kind < 33 && !light) ? "E" : "B";
		String type = electric ? "H32" : light ? one(random, "H31", "H32", "H39")
				: (kind < 36) ? "H21" : one(random, "H11", "H12", "H17", "H19", "Q11");
		String maker = one(random, "LGG", "LZZ", "LZG", "LFW", "LGA", "LVB");
		String vin = Identifiers.vin(maker, "XZ4" + one(random, "C", "D", "E") + random.nextInt(10),
				Math.max(2010, made.getYear()), number);
		String plate = electric ? Plates.electric('D', number) : Plates.truck(Plates.FIRST_OF_TOWN + number);
		return new Truck(vin, plate, electric ? "52" : light ? "02" : "01", type, fuel,
				electric ? "D" : stage(registered), light ? 4495 : type.equals("H21") ? 9500 : 25_000, made, registered,
				"A", null, owner.division(), owner.name(), null);
	}

	/**
	 * The stage of its day: even the light ones are heavy enough to count as heavy-duty.
	 * Those of the last months are China VI ahead of its date.
	 */
	private static String stage(LocalDate registered) {
		if (registered.isBefore(LocalDate.of(2013, 7, 1))) {
			return "3";
		}
		if (registered.isBefore(LocalDate.of(2017, 7, 1))) {
			return "4";
		}
		return registered.isBefore(LocalDate.of(2020, 9, 1)) ? "5" : "6A";
	}

	private static String one(SplittableRandom random, String... choices) {
		return choices[random.nextInt(choices.length)];
	}

	static Stream<Row> divisionRows() {
		Stream<Row> above = Stream.of(Row.of(Feed.DIVISIONS, "450000", "广西壮族自治区", ""),
				Row.of(Feed.DIVISIONS, "450800", "贵港市", "450000"));
		List<String> names = List.of("港北区", "港南区", "覃塘区", "平南县", "桂平市");
		return Stream.concat(above,
				IntStream.range(0, 5).mapToObj((i) -> Row.of(Feed.DIVISIONS, COUNTIES.get(i), names.get(i), "450800")));
	}

	Stream<Row> companyRows() {
		return IntStream.range(0, companies()).mapToObj((number) -> company(number).row());
	}

	Stream<Row> truckRows() {
		return IntStream.range(0, this.trucks).mapToObj((number) -> truck(number).row());
	}

	Stream<Row> fleetRows() {
		return IntStream.range(0, this.trucks).mapToObj((number) -> {
			Truck truck = truck(number);
			return truck.owned(ownerOf(number), truck.registeredOn(), null);
		});
	}

	/** One truck in twenty-five smokes until it is repaired; some never are. */
	boolean smokes(int truck, int night) {
		return this.seed.pick(25, "smokes", truck) == 0 && night < repairedIn(truck);
	}

	/** The night in which a smoking truck is repaired. */
	int repairedIn(int truck) {
		boolean never = this.seed.chance(30, "never-repaired", truck);
		return never ? Integer.MAX_VALUE : 3 + this.seed.pick(57, "repaired-in", truck);
	}

}
