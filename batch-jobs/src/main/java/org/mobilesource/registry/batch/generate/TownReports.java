package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stations, workshops and police report about the trucks of the background. */
final class TownReports {

	private static final int REPAIR_AFTER = 10;

	private static final int PENALTY_AFTER = 5;

	private final Town town;

	private final TownChanges changes;

	private final CameraFiles cameras;

	TownReports(Town town, TownChanges changes, CameraFiles cameras) {
		this.town = town;
		this.changes = changes;
		this.cameras = cameras;
	}

	/**
	 * One periodic inspection of each truck in the year before, and the re-tests of those
	 * that failed and cared.
	 */
	Stream<Row> pastInspections() {
		return trucks().boxed().flatMap((number) -> {
			LocalDate on = inspectedOn(number);
			Truck truck = this.town.truck(number);
			if (on.isBefore(truck.registeredOn())) {
				return Stream.empty();
			}
			Row first = Workshop.inspection("JC2020" + number, truck, "PERIODIC", on.atTime(9, 20), !failed(number));
			return repaired(number)
					? Stream.of(first,
							Workshop.inspection("FJ2020" + number, truck, "RETEST", on.plusDays(9).atTime(14, 5), true))
					: Stream.of(first);
		});
	}

	Stream<Row> pastRepairs() {
		return trucks().filter(this::repaired)
			.mapToObj((number) -> Workshop.repair("WX2020" + number, this.town.truck(number),
					inspectedOn(number).plusDays(8)));
	}

	private LocalDate inspectedOn(int number) {
		return Nights.REGISTERS.minusDays(1L + this.town.seed().pick(330, "inspected", number));
	}

	private boolean failed(int number) {
		return this.town.truck(number).diesel() && this.town.seed().chance(6, "failed", number);
	}

	private boolean repaired(int number) {
		LocalDate on = inspectedOn(number);
		return failed(number) && this.town.seed().chance(75, "repaired", number)
				&& !on.isBefore(this.town.truck(number).registeredOn()) && on.plusDays(9).isBefore(Nights.REGISTERS);
	}

	Stream<Row> inspections(int night) {
		LocalDate date = Nights.FIRST.plusDays(night);
		Stream<Row> first = visits(night, (visit) -> {
			String kind = this.town.seed().chance(40, "roadside", night, visit) ? "ROADSIDE" : "PERIODIC";
			return Workshop.inspection("JC" + Row.compact(date) + visit, visitor(night, visit), kind,
					date.atTime(8 + visit % 10, visit * 7 % 60), !fails(night, visit));
		});
		Stream<Row> again = repairedTrucks(night)
			.map((truck) -> Workshop.inspection("FJ" + Row.compact(date) + truck.vin().substring(11), truck, "RETEST",
					date.atTime(16, 10), true));
		return Stream.concat(first, again);
	}

	Stream<Row> repairs(int night) {
		LocalDate date = Nights.FIRST.plusDays(night);
		return repairedTrucks(night)
			.map((truck) -> Workshop.repair("WX" + Row.compact(date) + truck.vin().substring(11), truck, date));
	}

	Stream<Row> penalties(int night) {
		LocalDate date = Nights.FIRST.plusDays(night);
		return (night < PENALTY_AFTER) ? Stream.empty()
				: this.cameras.confirmed(night - PENALTY_AFTER)
					.filter((row) -> this.town.seed().chance(40, "fined", row.get("JLBH").hashCode()))
					.map((row) -> Workshop.penalty("CF" + row.get("JLBH").substring(4), row.get("HPHM"),
							row.get("HPZL"), date, row.get("JLBH")));
	}

	/**
	 * Smoking trucks whose night it is, and most of those that failed an inspection ten
	 * nights ago.
	 */
	private Stream<Truck> repairedTrucks(int night) {
		Stream<Truck> smoking = trucks()
			.filter((number) -> this.town.repairedIn(number) == night && this.town.smokes(number, night - 1))
			.mapToObj((number) -> this.changes.truck(number, night));
		int then = night - REPAIR_AFTER;
		Stream<Truck> inspected = (then < 0) ? Stream.empty()
				: IntStream.range(0, visitsANight())
					.filter((visit) -> fails(then, visit) && this.town.seed().chance(70, "repaired", then, visit))
					.mapToObj((visit) -> this.changes.truck(visited(then, visit), night));
		return Stream.concat(smoking, inspected).distinct();
	}

	private IntStream trucks() {
		return IntStream.range(0, this.town.trucks());
	}

	private Stream<Row> visits(int night, IntFunction<Row> visit) {
		return IntStream.range(0, visitsANight()).mapToObj(visit);
	}

	private int visitsANight() {
		return 1 + this.town.trucks() / 150;
	}

	private int visited(int night, int visit) {
		return this.town.seed().pick(this.town.trucks(), "visited", night, visit);
	}

	private Truck visitor(int night, int visit) {
		return this.changes.truck(visited(night, visit), night);
	}

	private boolean fails(int night, int visit) {
		int number = visited(night, visit);
		int percent = this.town.smokes(number, night) ? 60 : 8;
		return this.town.truck(number).diesel() && this.town.seed().chance(percent, "fails", night, visit);
	}

}
