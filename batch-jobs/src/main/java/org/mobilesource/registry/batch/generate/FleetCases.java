package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import java.time.LocalDate;
import java.util.List;

/** Companies around the line of fifteen diesel trucks. */
final class FleetCases {

	private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

	private final Cast cast;

	FleetCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		counts();
		leases();
		bothSides();
		changes();
	}

	private void counts() {
		this.cast.large(this.cast.firm("边界十四辆运输有限公司", 14), march(1), false, 14, "14 diesel trucks: one too few");
		this.cast.large(this.cast.firm("边界十五辆运输有限公司", 15), march(1), true, 15, "15 diesel trucks: on the line is in");
		this.cast.large(this.cast.firm("边界十六辆运输有限公司", 16), march(1), true, 16, "16 diesel trucks");
		Company electric = this.cast.firm("边界一辆电动运输有限公司", 14);
		this.cast.electric(electric);
		this.cast.large(electric, march(1), false, 14, "15 trucks, one of them battery-electric: 14 diesel trucks");
		Company twice = this.cast.firm("边界同车两行运输有限公司", 13);
		Truck truck = this.cast.diesel(twice);
		this.cast.deliver(Nights.REGISTERS, truck.leased(twice, LONG_AGO, null));
		this.cast.large(twice, march(1), false, 14, "14 trucks, one of them owned and leased by the same firm: once");
	}

	private void leases() {
		Company lessor = this.cast.firm("边界出租方运输有限公司", 2);
		List<Truck> lent = this.cast.diesels(lessor, 12);
		this.cast.large(lessor, march(1), false, 14, "the lessor owns 14, however many it has lent");

		Company five = this.cast.firm("边界租用五辆运输有限公司", 10);
		lent.subList(0, 5).forEach((truck) -> this.cast.deliver(Nights.REGISTERS, truck.leased(five, LONG_AGO, null)));
		this.cast.large(five, march(1), true, 15, "10 owned and 5 leased");

		Company four = this.cast.firm("边界租用四辆运输有限公司", 10);
		lent.subList(5, 9).forEach((truck) -> this.cast.deliver(Nights.REGISTERS, truck.leased(four, LONG_AGO, null)));
		this.cast.large(four, march(1), false, 14, "10 owned and 4 leased");

		Company ending = this.cast.firm("边界租约到期运输有限公司", 14);
		this.cast.deliver(Nights.REGISTERS, lent.get(9).leased(ending, LONG_AGO, march(11)));
		this.cast.large(ending, march(10), true, 15,
				"the lease ends at 00:00 on 11 March: it still counts on the 10th");
		this.cast.large(ending, march(11), false, 14, "the lease has ended: 14 (LEASE_ENDED)");

		Company starting = this.cast.firm("边界租约开始运输有限公司", 14);
		this.cast.deliver(march(5), lent.get(10).leased(starting, march(8), null));
		this.cast.large(starting, march(7), false, 14, "the lease is known since 5 March and begins on the 8th");
		this.cast.large(starting, march(8), true, 15, "the lease has begun: 15 (LEASE_STARTED)");

		Company cut = this.cast.firm("边界提前退租运输有限公司", 14);
		this.cast.deliver(Nights.REGISTERS, lent.get(11).leased(cut, LONG_AGO, null));
		this.cast.deliver(march(14), lent.get(11).leased(cut, LONG_AGO, march(16)));
		this.cast.large(cut, march(15), true, 15, "an open lease got its end on 14 March: 00:00 on the 16th");
		this.cast.large(cut, march(16), false, 14, "the lease has ended: 14 (LEASE_ENDED)");
	}

	private void bothSides() {
		Company owner = this.cast.firm("边界自有并出租运输有限公司", 14);
		Company lessee = this.cast.firm("边界承租方运输有限公司", 14);
		Truck shared = this.cast.diesel(owner);
		this.cast.deliver(Nights.REGISTERS, shared.leased(lessee, LONG_AGO, null));
		this.cast.large(owner, march(1), true, 15, "owns 15, one of them lent: it counts for the owner");
		this.cast.large(lessee, march(1), true, 15, "owns 14 and leases one: it counts for the lessee too");
	}

	private void changes() {
		Company leaving = this.cast.firm("边界月中注销运输有限公司", 14);
		Truck gone = this.cast.diesel(leaving);
		this.cast.deliver(march(18), gone.deregistered(march(18)).row());
		this.cast.large(leaving, march(17), true, 15, "15 diesel trucks, the last day of one of them");
		this.cast.large(leaving, march(18), false, 14, "one truck is deregistered from 18 March (DEREGISTERED)");

		Company growing = this.cast.firm("边界先来车队行运输有限公司", 14);
		Truck bought = this.cast.unregistered(growing, march(19));
		this.cast.deliver(march(19), bought.owned(growing, march(19), null));
		this.cast.deliver(march(20), bought.row());
		this.cast.large(growing, march(19), false, 14, "the fleet row of the 15th truck waits: its truck is unknown");
		this.cast.large(growing, march(20), true, 15, "the truck is registered, its fleet row takes effect");
	}

}
