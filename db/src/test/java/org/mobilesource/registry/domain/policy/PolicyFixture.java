package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.SeedRows;

/** The parameters that are shipped. */
public final class PolicyFixture {

	private PolicyFixture() {
	}

	public static List<PolicyParameter> rows() {
		return Stream
			.of("V008__policy_parameters.sql", "V031__deadlines_and_reminders.sql", "V040__notice_service.sql",
					"V043__obd.sql", "V044__obd_rules.sql", "V046__obd_board.sql", "V060__feed_health.sql",
					"V064__nox_repeated.sql", "V066__engine_models.sql")
			.flatMap((migration) -> SeedRows.of(migration).stream())
			.filter((row) -> row.group(2).matches("[0-9-]+"))
			.map((row) -> new PolicyParameter(row.group(1), LocalDate.parse(row.group(2)), row.group(3)))
			.toList();
	}

	public static Policies shipped() {
		return new Policies(rows(), Map.of());
	}

	/** The same with another value on every day. */
	public static Policies with(String name, String value) {
		return new Policies(rows(), Map.of(name, value));
	}

	/** The same with another value from the day on. */
	public static Policies changing(String name, String value, String validFrom) {
		List<PolicyParameter> rows = new ArrayList<>(rows());
		rows.add(new PolicyParameter(name, LocalDate.parse(validFrom), value));
		return new Policies(rows, Map.of());
	}

}
