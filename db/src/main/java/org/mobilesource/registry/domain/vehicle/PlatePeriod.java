package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A plate on a truck from a day on, and until before another.
 *
 * @param to first day no longer, null while it carries the plate
 * @param before the truck that carried the plate last before it, null for none
 * @param after the truck that carried it next, null for none
 */
public record PlatePeriod(PlateHolding holding, @Nullable LocalDate to, @Nullable String before,
		@Nullable String after) {

	/**
	 * The plates of one truck, the latest first.
	 * @param holdings all plates of every truck that ever carried one of them
	 */
	public static List<PlatePeriod> of(String vin, Collection<PlateHolding> holdings) {
		var own = holdings.stream()
			.filter((holding) -> holding.vin().equals(vin))
			.sorted(Comparator.comparing(PlateHolding::validFrom))
			.toList();
		List<PlatePeriod> periods = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			var holding = own.get(i);
			var others = holdings.stream()
				.filter((other) -> !other.vin().equals(vin) && other.plate().equals(holding.plate())
						&& other.colour() == holding.colour())
				.sorted(Comparator.comparing(PlateHolding::validFrom))
				.toList();
			var before = others.stream()
				.filter((other) -> other.validFrom().isBefore(holding.validFrom()))
				.reduce((a, b) -> b)
				.map(PlateHolding::vin);
			var next = others.stream().filter((other) -> other.validFrom().isAfter(holding.validFrom())).findFirst();
			var changed = (i + 1 < own.size()) ? own.get(i + 1).validFrom() : null;
			periods.add(0, new PlatePeriod(holding, earlier(changed, next.map(PlateHolding::validFrom).orElse(null)),
					before.orElse(null), next.map(PlateHolding::vin).orElse(null)));
		}
		return periods;
	}

	/** The same, the other trucks left out unless they are among these. */
	public PlatePeriod naming(Collection<String> trucks) {
		return new PlatePeriod(this.holding, this.to, among(trucks, this.before), among(trucks, this.after));
	}

	private static @Nullable String among(Collection<String> trucks, @Nullable String vin) {
		return (vin != null && trucks.contains(vin)) ? vin : null;
	}

	/** Whether the truck carries the plate on the day. */
	public boolean holds(LocalDate day) {
		return !day.isBefore(this.holding.validFrom()) && (this.to == null || day.isBefore(this.to));
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
		if (a == null || b == null) {
			return (a != null) ? a : b;
		}
		return Objects.requireNonNull(a.isBefore(b) ? a : b);
	}

}
