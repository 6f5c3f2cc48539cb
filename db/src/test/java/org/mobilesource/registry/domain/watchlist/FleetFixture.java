package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.CalendarFixture;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.fleet.FleetRole;

/** Fleet rows and exceedances of one firm. */
final class FleetFixture {

	private static final String FIRM = "91450800MA5KAB1217";

	private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

	private FleetFixture() {
	}

	static FleetFact row(FleetRole role, int truck, boolean diesel) {
		return new FleetFact(FIRM, vin(truck), diesel, role, SINCE, null);
	}

	/** Rows of diesel trucks, by their numbers. */
	static List<FleetFact> diesel(FleetRole role, int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((truck) -> row(role, truck, true)).toList();
	}

	/** One exceedance of each truck, by their numbers. */
	static List<ExceedanceFact> exceedances(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((truck) -> exceedance(truck, "2021-02-01T08:00")).toList();
	}

	static ExceedanceFact exceedance(int truck, String local) {
		var at = CalendarFixture.at(local);
		return new ExceedanceFact(FIRM, vin(truck), true, truck, ExceedanceSource.REMOTE_SENSING, at,
				BusinessTime.dateOf(at), at);
	}

	private static String vin(int truck) {
		return "LGAX%013d".formatted(truck);
	}

}
