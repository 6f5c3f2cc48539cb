package org.mobilesource.registry.batch.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.watchlist.ExceedanceFact;
import org.mobilesource.registry.domain.watchlist.FleetFact;

/**
 * Three firms to which anything happens by chance: trucks bought, leased, sold and
 * scrapped, findings that come, come late, age out and fall, and numbers that change.
 */
final class RandomCity {

	private static final int TRUCKS = 24;

	private static final List<String> FIRMS = List.of("91450802MAX000015G", "91450802MAX000023B", "91450802MAX0000316");

	private final JdbcClient jdbc;

	private final Random chance;

	private int findings;

	RandomCity(JdbcClient jdbc, long seed) {
		this.jdbc = jdbc;
		this.chance = new Random(seed);
		parameter("large-fleet.min-trucks", "2021-02-01", "5");
		parameter("large-fleet.min-trucks", "2021-03-06", "6");
		parameter("high-exceedance.percent", "2021-03-11", "30");
		FIRMS.forEach((firm) -> jdbc.sql("""
				INSERT INTO company (credit_code, name, division, status, codes, import_id, import_line, row_hash)
				VALUES (?, ?, '450802', 'ACTIVE', '', 1, 1, 1)
				""").params(firm, firm).update());
		for (int i = 0; i < TRUCKS; i++) {
			jdbc.sql(
					"""
							INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
							  import_line, row_hash)
							VALUES (?, 'H17', ?, '5', '2019-06-12', '450802', '', 1, 1, 1)
							""")
				.params(Nights.vin(i), (i % 6 == 5) ? "A" : "B")
				.update();
			if (i % 4 != 3) {
				member(i, i % 3, "OWNED", LocalDate.of(2020, 1, 1));
			}
		}
	}

	/** A day on which three to six things happen. */
	void live(LocalDate day) {
		int things = 3 + this.chance.nextInt(4);
		for (int i = 0; i < things; i++) {
			int truck = this.chance.nextInt(TRUCKS);
			int firm = this.chance.nextInt(FIRMS.size());
			switch (this.chance.nextInt(10)) {
				case 0 -> member(truck, firm, "OWNED", day);
				case 1 -> member(truck, firm, "LEASED", day);
				case 2 -> member(truck, firm, "OWNED", day.minusDays(20 + this.chance.nextInt(9)));
				case 3 -> end(truck, day);
				case 4 -> end(truck, day.minusDays(3));
				case 5 -> this.jdbc.sql("UPDATE truck SET terminal_from = ? WHERE vin = ? AND terminal_from IS NULL")
					.params(day, Nights.vin(truck))
					.update();
				case 6, 7 -> exceedance(truck, day);
				case 8 -> exceedance(truck, day.minusYears(1).plusDays(1 + this.chance.nextInt(9)));
				default -> this.jdbc
					.sql("UPDATE exceedance SET state = 'VOIDED', void_cause = 'RECORD_VOIDED' WHERE vin = ? LIMIT 1")
					.param(Nights.vin(truck))
					.update();
			}
		}
	}

	/** A fleet row as the rules see it, whatever its dates. */
	static FleetFact fleetFact(String vin) {
		boolean diesel = Integer.parseInt(vin.substring(3)) % 6 != 5;
		return new FleetFact(FIRMS.get(0), vin, diesel, FleetRole.OWNED, LocalDate.of(2020, 1, 1), null);
	}

	/** An exceedance as the rules see it, whatever its date. */
	static ExceedanceFact exceedanceFact(String vin) {
		return new ExceedanceFact(FIRMS.get(0), vin, true, 0, ExceedanceSource.ROADSIDE, Instant.EPOCH, LocalDate.EPOCH,
				Instant.EPOCH);
	}

	private void member(int truck, int firm, String role, LocalDate from) {
		this.jdbc.sql("""
				INSERT IGNORE INTO fleet_membership (vin, credit_code, role, valid_from, codes, import_id, import_line,
				  row_hash)
				VALUES (?, ?, ?, ?, '', 1, 1, 1)
				""").params(Nights.vin(truck), FIRMS.get(firm), role, from).update();
	}

	private void end(int truck, LocalDate day) {
		this.jdbc.sql("UPDATE fleet_membership SET valid_to = ? WHERE vin = ? AND valid_to IS NULL AND valid_from < ?")
			.params(day, Nights.vin(truck), day)
			.update();
	}

	private void exceedance(int truck, LocalDate on) {
		this.jdbc.sql("""
				INSERT INTO exceedance (vin, source, source_key, occurred_at, occurred_on, state, confirmed_by,
				  confirmed_at, noticed_on, rule_version)
				VALUES (?, 'ROADSIDE', ?, ?, ?, 'CONFIRMED', 'RULE', ?, ?, 'test')
				""")
			.params(Nights.vin(truck), "R" + this.findings++, on + " 02:00:00", on, on + " 02:00:00", on)
			.update();
	}

	private void parameter(String name, String from, String value) {
		this.jdbc.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES (?, ?, ?, 'a test')")
			.params(name, from, value)
			.update();
	}

}
