package org.mobilesource.registry.api.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.TestAccounts;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.evidence.EvidenceIntake;

/**
 * A truck that the operator's company sold on February 1, 2021, with a reading on either
 * side of the sale, 23:59 and 00:00 in Shanghai, and a capture after it.
 */
record EvidenceRows(JdbcClient jdbc) {

	static final String SELLER = TestAccounts.COMPANY;

	static final String BUYER = "91110108551385082Q";

	static final String VIN = "LVT00000000000001";

	static final String BEFORE = "A4508020010120210131235900";

	static final String AFTER = "A4508020010120210201000000";

	static final String CAPTURE = "D4508030010120210202100000";

	void load() {
		RegistryTables.empty(this.jdbc);
		this.jdbc.sql("""
				INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, codes, import_id,
				  import_line, row_hash)
				VALUES (?, 'H11', 'B', '5', '2019-01-01', '450802', '', 1, 1, 1)""").param(VIN).update();
		this.jdbc.sql("INSERT INTO truck_plate VALUES (?, '2019-01-01', '桂R00001', '01', 'YELLOW')")
			.param(VIN)
			.update();
		member(SELLER, "2020-01-01", "2021-02-01");
		member(BUYER, "2021-02-01", null);
		reading(BEFORE, "2021-01-31 15:59:00");
		reading(AFTER, "2021-01-31 16:00:00");
		this.jdbc.sql("""
				INSERT INTO smoke_capture (record_no, captured_at, site_code, line_no, verdict, plate, plate_colour,
				  ringelmann, still1, still2, video, valid, codes, import_id, import_line, row_hash)
				VALUES (?, '2021-02-02 02:00:00', 'D450803001', '01', 0, '桂R00001', 'YELLOW', 2,
				  'D:\\\\cam\\\\1.jpg', '', NULL, TRUE, '', 1, 1, 1)""").param(CAPTURE).update();
	}

	private void member(String code, String from, String to) {
		this.jdbc.sql("""
				INSERT INTO fleet_membership (vin, credit_code, role, valid_from, valid_to, codes, import_id,
				  import_line, row_hash)
				VALUES (?, ?, 'OWNED', ?, ?, '', 1, 1, 1)""").params(VIN, code, from, to).update();
	}

	/** A reading that names two stills and a clip by paths. */
	private void reading(String number, String at) {
		this.jdbc.sql("""
				INSERT INTO remote_sensing_reading (record_no, measured_at, site_code, line_no, verdict, plate,
				  plate_colour, still1, still2, video, valid, over_limit, codes, import_id, import_line, row_hash)
				VALUES (?, ?, 'A450802001', '01', 0, '桂R00001', 'YELLOW', ?, ?, ?, TRUE, TRUE, '', 1, 1, 1)""")
			.params(number, at, "/A450802001/2021/" + number + "_1.jpg", number + "_2.jpg",
					"http://192.0.2.1/clips/" + number + ".mp4")
			.update();
	}

	/** An exceedance that rests on the readings after the sale and on the capture. */
	void exceedance(long id, String... records) {
		this.jdbc.sql("""
				INSERT INTO exceedance (id, vin, source, source_key, occurred_at, occurred_on, state, rule_version)
				VALUES (?, ?, 'REMOTE_SENSING', ?, '2021-02-01 01:00:00', '2021-02-01', 'CONFIRMED', 'x')""")
			.params(id, VIN, "key-" + id)
			.update();
		for (int i = 0; i < records.length; i++) {
			this.jdbc.sql("""
					INSERT INTO exceedance_member (exceedance_id, ordinal, record_no, observed_at, quantity)
					VALUES (?, ?, ?, '2021-02-01 01:00:00', 'OPACITY')""").params(id, i, records[i]).update();
		}
	}

	/** Lets the file arrive and answers its digest. */
	static String arrive(EvidenceIntake intake, String name, byte[] content) throws IOException {
		var taken = intake.begin("inbox", Instant.parse("2021-03-01T19:00:00Z"))
			.take(name, new ByteArrayInputStream(content));
		return taken.file().sha256();
	}

	static byte[] clip() throws IOException {
		try (var clip = EvidenceRows.class.getResourceAsStream("/org/mobilesource/registry/batch/generate/clip.mp4")) {
			return clip.readAllBytes();
		}
	}

}
