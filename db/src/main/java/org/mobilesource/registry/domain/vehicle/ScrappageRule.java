package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * When a vehicle has to be scrapped (机动车强制报废标准规定, art. 5), and what that means on a day.
 *
 * @param factoryGapYears when more years lie between factory and registration, the life
 * counts from the factory
 * @param warningYears how long before the date the vehicle is restricted
 * @param graceDays how long after it the owner may take
 */
public record ScrappageRule(int factoryGapYears, int warningYears, int graceDays) {

	public static final String ID = "LIFE-1";

	/** Moved out, deregistered, deregistered by force. */
	private static final String CLOSED = "BEM";

	/** Plates and documents announced void. */
	private static final String VOID = "P";

	/** The hazardous-goods use of GA/T 16.3. */
	public static final String HAZMAT_USE = "R";

	public static ScrappageRule under(Policy policy) {
		return new ScrappageRule(policy.whole("scrappage.factory-gap.years"), policy.whole("scrappage.warning.years"),
				policy.whole("scrappage.grace.days"));
	}

	/**
	 * Judges a vehicle.
	 * @param life of its type, null when that is in no table
	 */
	public Scrappage evaluate(@Nullable ServiceLife life, VehicleFacts vehicle, LocalDate today) {
		var years = (life != null && life.limitKind() == LimitKind.YEARS)
				? life.years(vehicle.hazmat(), vehicle.singleCylinder()).orElse(null) : null;
		var start = start(vehicle);
		var due = (years != null && start != null) ? start.plusYears(years) : null;
		return new Scrappage(state(life, vehicle, due, today), start, years, due, life);
	}

	private @Nullable LocalDate start(VehicleFacts vehicle) {
		var made = vehicle.manufacturedOn();
		var registered = vehicle.registeredOn();
		boolean stoodLong = made != null && registered != null
				&& registered.isAfter(made.plusYears(this.factoryGapYears));
		return stoodLong ? made : registered;
	}

	private ScrappageState state(@Nullable ServiceLife life, VehicleFacts vehicle, @Nullable LocalDate due,
			LocalDate today) {
		if (vehicle.hasStatus(CLOSED)) {
			return ScrappageState.CLOSED;
		}
		if (vehicle.hasStatus(VOID)) {
			return ScrappageState.OVERDUE;
		}
		if (life == null) {
			return ScrappageState.UNKNOWN;
		}
		return switch (life.limitKind()) {
			case NO_LIMIT -> ScrappageState.NO_LIMIT;
			case NOT_COVERED -> ScrappageState.NOT_APPLICABLE;
			case YEARS -> (due != null) ? byDate(due, today) : ScrappageState.UNKNOWN;
		};
	}

	private ScrappageState byDate(LocalDate due, LocalDate today) {
		if (today.isBefore(due.minusYears(this.warningYears))) {
			return ScrappageState.NORMAL;
		}
		if (today.isBefore(due)) {
			return ScrappageState.WITHIN_1_YEAR;
		}
		return today.isBefore(due.plusDays(this.graceDays)) ? ScrappageState.DUE : ScrappageState.OVERDUE;
	}

}
