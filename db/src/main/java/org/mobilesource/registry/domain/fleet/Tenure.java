package org.mobilesource.registry.domain.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who owned and who operated a truck in a time in which neither changed. Who leases it
 * operates it, else its owner does.
 *
 * @param to first day no longer, null while it lasts
 * @param owners more than one only where files contradict each other; none where no
 * company owned it
 */
public record Tenure(LocalDate from, @Nullable LocalDate to, List<FleetMembership> owners,
		List<FleetMembership> operators) {

	/**
	 * The tenures of one truck, the latest first; times without any company are left out.
	 */
	public static List<Tenure> of(Collection<FleetMembership> memberships) {
		var days = new TreeSet<LocalDate>();
		memberships.stream()
			.flatMap((one) -> Stream.of(one.from(), one.to()))
			.filter(Objects::nonNull)
			.forEach(days::add);
		List<Tenure> tenures = new ArrayList<>();
		for (var day : days) {
			var owners = on(day, memberships, FleetRole.OWNED);
			var leasing = on(day, memberships, FleetRole.LEASED);
			if (!owners.isEmpty() || !leasing.isEmpty()) {
				tenures.add(0, new Tenure(day, days.higher(day), owners, leasing.isEmpty() ? owners : leasing));
			}
		}
		return tenures;
	}

	public boolean holds(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || day.isBefore(this.to));
	}

	private static List<FleetMembership> on(LocalDate day, Collection<FleetMembership> memberships, FleetRole role) {
		return memberships.stream().filter((one) -> one.role() == role && one.covers(day)).toList();
	}

}
