package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * List 2: a firm is listed when more than so many percent of its trucks exceeded within a
 * year. The trucks that exceeded count in the denominator even when they have left the
 * fleet, so that the ratio stays at or below 100 % and selling them is no escape. Without
 * trucks there is no ratio.
 */
public record HighExceedanceRule(int percent, boolean inclusive, Window window, Denominator denominator) {

	public static final String ID = "WL-2";

	public static HighExceedanceRule under(Policy policy) {
		return new HighExceedanceRule(policy.whole("high-exceedance.percent"), policy.flag("high-exceedance.inclusive"),
				policy.choice("window", Window.class), policy.choice("denominator", Denominator.class));
	}

	/** The first day of the window that ends on the business date. */
	public LocalDate windowStart(LocalDate businessDate) {
		return switch (this.window) {
			case ROLLING_YEAR -> businessDate.minusYears(1).plusDays(1);
			case CALENDAR_YEAR -> businessDate.withDayOfYear(1);
		};
	}

	/**
	 * Whether the firm is listed.
	 * @param fleet its fleet rows on the business date
	 * @param exceedances of its trucks in the window
	 */
	public Optional<Finding> evaluate(List<FleetFact> fleet, List<ExceedanceFact> exceedances) {
		return standing(fleet, exceedances).isListed() ? Optional.of(count(fleet, exceedances)) : Optional.empty();
	}

	/** Its exceeding trucks and all its trucks, many or few. */
	public Finding count(List<FleetFact> fleet, List<ExceedanceFact> exceedances) {
		var standing = standing(fleet, exceedances);
		return new Finding(standing.exceeding(), standing.total(), fleet, exceedances);
	}

	/**
	 * How near the firm can be to the line at most, by its counts alone: trucks that
	 * exceeded and are in the fleet no longer would only add to the whole.
	 */
	public NearLine.HighExceedance atMost(int exceeding, int trucks, int diesel) {
		int fleet = (this.denominator == Denominator.ALL_TRUCKS) ? trucks : diesel;
		return new NearLine.HighExceedance(exceeding, Math.max(exceeding, fleet), this.percent, this.inclusive);
	}

	/** Where the firm stands, listed or not. */
	public NearLine.HighExceedance standing(List<FleetFact> fleet, List<ExceedanceFact> exceedances) {
		Set<String> exceeding = exceedances.stream().map(ExceedanceFact::vin).collect(Collectors.toSet());
		Set<String> all = new HashSet<>(exceeding);
		fleet.stream()
			.filter((row) -> this.denominator == Denominator.ALL_TRUCKS || row.diesel())
			.forEach((row) -> all.add(row.vin()));
		return new NearLine.HighExceedance(exceeding.size(), all.size(), this.percent, this.inclusive);
	}

	/** Which exceedances count. */
	public enum Window {

		/** The year that ends on the business date. */
		ROLLING_YEAR,

		/** The calendar year of the business date. */
		CALENDAR_YEAR

	}

	/** Which trucks of the fleet are counted. */
	public enum Denominator {

		ALL_TRUCKS, DIESEL_TRUCKS

	}

	/** So many of so many, and the rows that prove both. */
	public record Finding(int exceedingTrucks, int totalTrucks, List<FleetFact> fleet,
			List<ExceedanceFact> exceedances) {

		/** In short: exceeding / all. */
		public String figures() {
			return this.exceedingTrucks + "/" + this.totalTrucks;
		}

	}

}
