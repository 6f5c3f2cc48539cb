package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Trucks that exceeded and were repaired and tested again in time, late, in the wrong
 * order or not at all.
 */
final class RepairCases {

	/** Day of the exceedances whose notice goes out with the second night of history. */
	private static final LocalDate EXCEEDED = Nights.NOTICES.minusDays(2);

	private static final LocalDate DEADLINE = Nights.NOTICES.plusDays(30);

	private static final Site WEST = Site.POINTS.get(1);

	private final Cast cast;

	private final Company firm;

	RepairCases(Cast cast) {
		this.cast = cast;
		this.firm = cast.firm("边界超标维修运输有限公司", 8);
	}

	void play() {
		neverCleared();
		cleared();
		otherSources();
	}

	private void neverCleared() {
		Truck neither = exceeded("neither repaired nor tested again", true, (truck) -> {
		});
		this.cast.overdue(neither, march(30), true, DEADLINE, "still neither repaired nor tested again");
		exceeded("repaired, never tested again", true, (truck) -> repaired(truck, 20));
		exceeded("passed without a repair", true, (truck) -> retested(truck, 20, true));
		exceeded("passed on 15 February, repaired on the 20th: the wrong order", true, (truck) -> {
			retested(truck, 15, true);
			repaired(truck, 20);
		});
		exceeded("repaired on 20 February, failed on the 22nd", true, (truck) -> {
			repaired(truck, 20);
			retested(truck, 22, false);
		});
		exceeded("repaired; a roadside remote-sensing pass on 3 March is no re-test", true, (truck) -> {
			repaired(truck, 20);
			this.cast.deliver(WEST, this.cast.reading(truck, WEST, march(3), "8.10", "0"));
		});
		exceeded("failed again on 26 February: joins the open case, the deadline stays", true,
				(truck) -> this.cast.failsAtRoadside(truck, february(26), Nights.FIRST));
	}

	private void cleared() {
		exceeded("repaired on 20 February, passed on the 22nd", false, (truck) -> {
			repaired(truck, 20);
			retested(truck, 22, true);
		});
		exceeded("repaired and passed on the day of the exceedance, after it", false, (truck) -> {
			this.cast.repaired(truck, EXCEEDED, Nights.NOTICES);
			this.cast.retested(truck, EXCEEDED, true, Nights.NOTICES);
		});
		exceeded("repaired on 4 March, passed on the deadline day", false, (truck) -> {
			this.cast.repaired(truck, march(4), march(4));
			this.cast.retested(truck, DEADLINE, true, DEADLINE);
		});
		Truck late = exceeded("not repaired by the deadline", true, (truck) -> {
			this.cast.repaired(truck, march(8), march(8));
			this.cast.retested(truck, march(10), true, march(10));
		});
		this.cast.overdue(late, march(9), true, DEADLINE, "repaired on 8 March, not tested again yet");
		this.cast.overdue(late, march(10), false, DEADLINE, "passed on 10 March (REPAIRED_AND_PASSED)");
	}

	private void otherSources() {
		Truck old = this.cast.diesel(this.firm);
		this.cast.failsAtRoadside(old, LocalDate.of(2021, 1, 18), Nights.REGISTERS);
		this.cast.overdue(old, march(1), true, Nights.REGISTERS.plusDays(30), "notice of the first night of history");

		Truck measured = this.cast.diesel(this.firm);
		this.cast.deliver(WEST, this.cast.reading(measured, WEST, LocalDate.of(2021, 1, 10), "38.00", "1"),
				this.cast.reading(measured, WEST, LocalDate.of(2021, 1, 20), "41.00", "1"));
		this.cast.overdue(measured, march(1), true, Nights.REGISTERS.plusDays(30), "opacity on 10 and 20 January");

		Truck smoking = this.cast.diesel(this.firm);
		Site camera = Site.CAMERAS.get(0);
		this.cast.deliverLate(Nights.NOTICES, Nights.NOTICES, camera,
				this.cast.capture(smoking, camera, Nights.NOTICES, Captures.Review.CONFIRMED));
		overdueAround(smoking, DEADLINE, true, "confirmed black smoke, never repaired");

		Truck fresh = this.cast.diesel(this.firm);
		this.cast.failsAtRoadside(fresh, march(1), march(1));
		overdueAround(fresh, march(31), true, "failed on the first night, never repaired");
	}

	private Truck exceeded(String what, boolean overdue, Consumer<Truck> afterwards) {
		Truck truck = this.cast.diesel(this.firm);
		this.cast.failsAtRoadside(truck, EXCEEDED, Nights.NOTICES);
		afterwards.accept(truck);
		overdueAround(truck, DEADLINE, overdue, what);
		return truck;
	}

	private void overdueAround(Truck truck, LocalDate deadline, boolean overdue, String what) {
		this.cast.overdue(truck, deadline, false, deadline, "on the deadline day nobody is listed: " + what);
		this.cast.overdue(truck, deadline.plusDays(1), overdue, deadline, what);
	}

	private void repaired(Truck truck, int day) {
		this.cast.repaired(truck, february(day), Nights.FIRST);
	}

	private void retested(Truck truck, int day, boolean passed) {
		this.cast.retested(truck, february(day), passed, Nights.FIRST);
	}

	private static LocalDate february(int day) {
		return LocalDate.of(2021, 2, day);
	}

}
