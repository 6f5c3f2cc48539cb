package org.mobilesource.registry.batch.remotesensing;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.remotesensing.ReadingMapper;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.remotesensing.Reading;

/** Stores readings in bulk, or by statements where the server forbids that. */
record ReadingTable(ReadingMapper readings, BulkInsert bulk) {

	private static final List<String> COLUMNS = List.of("record_no", "measured_at", "site_code", "line_no", "lane",
			"verdict", "invalid_cause", "plate_raw", "plate", "plate_colour", "plate_type", "fuel", "plate_confidence",
			"opacity_percent", "ringelmann", "no_ppm", "co_percent", "hc_ppm", "co2_percent", "speed_kmh",
			"acceleration_mps2", "vsp_kw_per_t", "wind_mps", "temperature_c", "humidity_percent", "pressure_kpa",
			"slope_degrees", "still1", "still2", "video", "valid", "over_limit", "codes", "import_id", "import_line",
			"row_hash");

	void put(Collection<Loaded<Reading>> rows) {
		var values = rows.stream().map(ReadingTable::values).toList();
		if (!this.bulk.replaceInto("remote_sensing_reading", COLUMNS, values)) {
			this.readings.putAll(rows);
		}
	}

	private static @Nullable Object[] values(Loaded<Reading> loaded) {
		var r = loaded.row();
		return new @Nullable Object[] { r.recordNo(), r.measuredAt(), r.siteCode(), r.lineNo(), r.lane(), r.verdict(),
				r.invalidCause(), r.plateRaw(), r.plate(), r.plateColour(), r.plateType(), r.fuel(),
				r.plateConfidence(), r.opacityPercent(), r.ringelmann(), r.noPpm(), r.coPercent(), r.hcPpm(),
				r.co2Percent(), r.speedKmh(), r.accelerationMps2(), r.vspKwPerT(), r.windMps(), r.temperatureC(),
				r.humidityPercent(), r.pressureKpa(), r.slopeDegrees(), r.still1(), r.still2(), r.video(), r.valid(),
				r.overLimit(), loaded.codes(), loaded.importId(), loaded.line(), loaded.hash() };
	}

}
