package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The companies and trucks of the boundary cases and what happens to them: the same for
 * every seed.
 */
final class Cast {

	/**
	 * All trucks of the boundary cases are on the register and with their owner from this
	 * day.
	 */
	static final LocalDate REGISTERED = LocalDate.of(2019, 6, 12);

	private static final int FIRST_VIN = 900_000;

	private final Plan plan;

	private int companies;

	private int trucks;

	private int plates;

	private int records;

	Cast(Plan plan) {
		this.plan = plan;
	}

	Company firm(String name) {
		int number = ++this.companies;
		String division = Town.COUNTIES.get(number % Town.COUNTIES.size());
		String organisation = "MAX" + String.format("%05d", number);
		var company = new Company(Identifiers.creditCode(division, organisation), name, division, 900_000 + number);
		this.plan.deliver(Nights.REGISTERS, company.row());
		return company;
	}

	/** A firm with so many diesel trucks of its own. */
	Company firm(String name, int diesels) {
		Company company = firm(name);
		diesels(company, diesels);
		return company;
	}

	List<Truck> diesels(Company owner, int count) {
		return Stream.generate(() -> diesel(owner)).limit(count).toList();
	}

	Truck diesel(Company owner) {
		return registered(truck(owner, Plates.truck(this.plates++), "01", REGISTERED), owner);
	}

	/** A light diesel truck with that number on a blue plate. */
	Truck light(Company owner, String plate) {
		return registered(truck(owner, plate, "02", REGISTERED), owner);
	}

	Truck electric(Company owner) {
		return registered(truck(owner, Plates.electric('A', this.plates++), "52", REGISTERED), owner);
	}

	/** A truck that no file mentions yet. */
	Truck unregistered(Company owner, LocalDate registered) {
		return truck(owner, Plates.truck(this.plates++), "01", registered);
	}

	private Truck registered(Truck truck, Company owner) {
		deliver(Nights.REGISTERS, truck.row());
		deliver(Nights.REGISTERS, truck.owned(owner, REGISTERED, null));
		return truck;
	}

	private Truck truck(Company owner, String plate, String plateType, LocalDate registered) {
		String type = plateType.equals("01") ? "H17" : "H32";
		boolean electric = plateType.equals("52");
		String vin = Identifiers.vin("LGG", "XZ4B0", registered.getYear(), FIRST_VIN + this.trucks++);
		return new Truck(vin, plate, plateType, type, electric ? "C" : "B", electric ? "D" : "5",
				plateType.equals("01") ? 25_000 : 4495, registered.minusDays(40), registered, "A", null,
				owner.division(), owner.name(), null);
	}

	void deliver(LocalDate folder, Row row) {
		this.plan.deliver(folder, row);
	}

	/**
	 * A failed roadside inspection, delivered on its day or in the first folder after it.
	 */
	void failsAtRoadside(Truck truck, LocalDate on, LocalDate folder) {
		deliver(folder, Workshop.inspection(number("BL"), truck, "ROADSIDE", on.atTime(10, 15), false));
	}

	/**
	 * A failed roadside inspection of the past year, long since repaired and passed: it
	 * counts, and its case is closed.
	 */
	void exceeded(Truck truck, LocalDate on) {
		failsAtRoadside(truck, on, Nights.REGISTERS);
		repaired(truck, on.plusDays(5), Nights.REGISTERS);
		retested(truck, on.plusDays(6), true, Nights.REGISTERS);
	}

	void repaired(Truck truck, LocalDate on, LocalDate folder) {
		deliver(folder, Workshop.repair(number("BW"), truck, on));
	}

	void retested(Truck truck, LocalDate on, boolean passed, LocalDate folder) {
		deliver(folder, Workshop.inspection(number("BF"), truck, "RETEST", on.atTime(15, 30), passed));
	}

	String number(String prefix) {
		return prefix + "2021" + String.format("%06d", ++this.records);
	}

	/** A reading at a time of its own on that day. */
	SensingRow reading(Truck truck, Site site, LocalDate on, String opacityPercent, String ringelmann) {
		LocalDateTime at = on.atTime(8, 0, 13).plusSeconds(61L * ++this.records % 20_000);
		return reading(truck, site, at, opacityPercent, ringelmann);
	}

	SensingRow reading(Truck truck, Site site, LocalDateTime at, String opacityPercent, String ringelmann) {
		return Readings.measure(site, "03", at, Passage.of(truck, opacityPercent, ringelmann),
				new SplittableRandom(++this.records));
	}

	/**
	 * Delivers readings in the file of their own day; before the nights, in the first
	 * folder.
	 */
	void deliver(Site site, SensingRow... readings) {
		for (SensingRow reading : readings) {
			LocalDate day = reading.time().toLocalDate();
			deliverLate(day.isBefore(Nights.FIRST) ? Nights.REGISTERS : day, day, site, reading);
		}
	}

	void deliverLate(LocalDate folder, LocalDate fileDate, Site site, SensingRow row) {
		this.plan.deliver(new Plan.Delivery(folder, site, fileDate), row);
	}

	SensingRow capture(Truck truck, Site camera, LocalDate on, Captures.Review review) {
		SensingRow row = Captures.capture(camera, "03", on.atTime(9, 0, 7).plusSeconds(61L * ++this.records % 20_000),
				Passage.of(truck, "0", "2"), this.records);
		return Captures.reviewed(row, review);
	}

	void large(Company company, LocalDate date, boolean listed, int diesels, String why) {
		expect("LARGE_FLEET", company.creditCode(), company.name(), date, listed, String.valueOf(diesels), why);
	}

	void high(Company company, LocalDate date, boolean listed, String figure, String why) {
		expect("HIGH_EXCEEDANCE", company.creditCode(), company.name(), date, listed, figure, why);
	}

	void overdue(Truck truck, LocalDate date, boolean listed, @Nullable LocalDate deadline, String why) {
		expect("OVERDUE_REPAIR", truck.vin(), truck.plate(), date, listed,
				(deadline != null) ? deadline.toString() : "", why);
	}

	private void expect(String list, String subject, String name, LocalDate date, boolean listed, String figure,
			String why) {
		this.plan.expect(new Plan.Expectation(list, subject, name, date, listed, figure, why));
	}

}
