package org.mobilesource.registry.domain.obd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An alarm under the number by which reviews know it: that of its first day as it was
 * when the alarm was first found. It keeps it when late data move that day, so that
 * nobody reviews it twice.
 *
 * @param withdrawn whether it is found no more
 */
public record NumberedAlarm(String number, ObdAlarm alarm, boolean withdrawn) {

	/**
	 * What has to be stored of a vehicle: the alarms found, each under the number of a
	 * stored one with which it shares days, and those that are found no more.
	 */
	public static List<NumberedAlarm> changes(List<NumberedAlarm> stored, List<ObdAlarm> found) {
		var free = new ArrayList<>(stored);
		free.sort(Comparator.comparing((NumberedAlarm one) -> one.alarm().firstDay())
			.thenComparing(NumberedAlarm::number));
		List<NumberedAlarm> changes = new ArrayList<>();
		for (var alarm : found.stream().sorted(Comparator.comparing(ObdAlarm::firstDay)).toList()) {
			var known = Optional.of(alarm.number())
				.flatMap((number) -> free.stream().filter((one) -> one.number().equals(number)).findFirst())
				.or(() -> free.stream().filter((one) -> one.alarm().meets(alarm)).findFirst());
			known.ifPresent(free::remove);
			var now = new NumberedAlarm(known.map(NumberedAlarm::number).orElseGet(alarm::number), alarm, false);
			if (known.isEmpty() || !known.get().equals(now)) {
				changes.add(now);
			}
		}
		free.stream()
			.filter((one) -> !one.withdrawn())
			.map((one) -> new NumberedAlarm(one.number(), one.alarm(), true))
			.forEach(changes::add);
		return changes;
	}

}
