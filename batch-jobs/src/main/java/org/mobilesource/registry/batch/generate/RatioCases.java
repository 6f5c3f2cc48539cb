package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import java.time.LocalDate;
import java.util.List;

/** Companies around the line of twenty percent of trucks that exceeded within a year. */
final class RatioCases {

	private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 3);

	private final Cast cast;

	RatioCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		shares();
		sale();
		ageing();
	}

	private void shares() {
		share("边界三比十五运输有限公司", 3, 15, false, "20.0 % exactly: not above the line");
		share("边界四比十九运输有限公司", 4, 19, true, "21.1 %");
		share("边界三比十四运输有限公司", 3, 14, true, "21.4 %");
		share("边界二比十一运输有限公司", 2, 11, false, "18.2 %");
		share("边界一比四运输有限公司", 1, 4, true, "25.0 %, small sample: the criterion decides all the same");
		share("边界零比零运输有限公司", 0, 0, false, "no trucks: no data, not 0 %");

		Company twice = this.cast.firm("边界同车两次运输有限公司");
		List<Truck> trucks = this.cast.diesels(twice, 10);
		this.cast.exceeded(trucks.get(0), NOVEMBER);
		this.cast.exceeded(trucks.get(0), NOVEMBER.plusMonths(1));
		this.cast.exceeded(trucks.get(1), NOVEMBER);
		this.cast.high(twice, march(1), false, "2/10", "three exceedances of two trucks: a truck counts once");
	}

	private void share(String name, int exceeding, int all, boolean listed, String why) {
		Company company = this.cast.firm(name);
		this.cast.diesels(company, all).subList(0, exceeding).forEach((truck) -> this.cast.exceeded(truck, NOVEMBER));
		this.cast.high(company, march(1), listed, exceeding + "/" + all, why);
	}

	/**
	 * The seller keeps its exceeding trucks in the denominator; the buyer does not
	 * inherit what happened before.
	 */
	private void sale() {
		Company seller = this.cast.firm("边界卖车运输有限公司");
		Company buyer = this.cast.firm("边界买车运输有限公司", 10);
		this.cast.diesels(seller, 15);
		for (Truck truck : this.cast.diesels(seller, 5)) {
			this.cast.exceeded(truck, NOVEMBER);
			this.cast.deliver(march(10), truck.owned(seller, Cast.REGISTERED, march(10)));
			this.cast.deliver(march(10), truck.owned(buyer, march(10), null));
		}
		this.cast.high(seller, march(9), true, "5/20", "5 of 20 trucks");
		this.cast.high(seller, march(10), true, "5/20", "the 5 are sold: 15 left, together with the 5 still 20");
		this.cast.high(buyer, march(10), false, "0/15", "they exceeded before the buyer had them");
		this.cast.large(buyer, march(9), false, 10, "before it buys");
		this.cast.large(buyer, march(10), true, 15, "10 and the 5 bought (FLEET_GREW)");
	}

	private void ageing() {
		Company roadside = this.cast.firm("边界满一年路检运输有限公司");
		this.cast.exceeded(this.cast.diesels(roadside, 4).get(0), LocalDate.of(2020, 3, 10));
		this.cast.high(roadside, march(9), true, "1/4", "10 March 2020 lies within the year up to 9 March 2021");
		this.cast.high(roadside, march(10), false, "0/4", "the year now begins after 10 March 2020 (AGED_OUT)");

		Company smoke = this.cast.firm("边界满一年黑烟运输有限公司");
		Truck truck = this.cast.diesels(smoke, 4).get(0);
		Site camera = Site.CAMERAS.get(0);
		this.cast.deliver(camera,
				this.cast.capture(truck, camera, LocalDate.of(2020, 3, 12), Captures.Review.CONFIRMED));
		this.cast.repaired(truck, LocalDate.of(2020, 4, 1), Nights.REGISTERS);
		this.cast.retested(truck, LocalDate.of(2020, 4, 2), true, Nights.REGISTERS);
		this.cast.high(smoke, march(11), true, "1/4", "capture of 12 March 2020, confirmed");
		this.cast.high(smoke, march(12), false, "0/4", "the year now begins after 12 March 2020 (AGED_OUT)");
	}

}
