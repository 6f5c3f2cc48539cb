package org.mobilesource.registry.batch.remotesensing;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.imports.SharedTable;
import org.mobilesource.registry.db.remotesensing.ReadingMapper;
import org.mobilesource.registry.domain.imports.Loaded;

/** The table of the readings, filled in bulk. */
record ReadingTable(ReadingMapper readings, BulkInsert bulk) implements SharedTable<ReadingText> {

	private static final String NAME = "remote_sensing_reading";

	private static final List<String> COLUMNS = List.of("record_no", "measured_at", "site_code", "line_no", "lane",
			"verdict", "invalid_cause", "plate_raw", "plate", "plate_colour", "plate_type", "fuel", "plate_confidence",
			"opacity_percent", "ringelmann", "no_ppm", "co_percent", "hc_ppm", "co2_percent", "speed_kmh",
			"acceleration_mps2", "vsp_kw_per_t", "wind_mps", "temperature_c", "humidity_percent", "pressure_kpa",
			"slope_degrees", "still1", "still2", "video", "vehicle_type", "valid", "over_limit", "codes", "import_id",
			"import_line", "row_hash");

	boolean putNew(List<Loaded<ReadingText>> rows) {
		return this.bulk.insertNew(NAME, COLUMNS, texts(rows));
	}

	@Override
	public int replaceAll(Collection<Loaded<ReadingText>> rows) {
		return this.bulk.replaceInto(NAME, COLUMNS, texts(rows));
	}

	@Override
	public List<Map<String, Object>> lockByKeys(Collection<String> keys) {
		return this.readings.lockByKeys(keys);
	}

	@Override
	public List<Map<String, Object>> findByKeys(Collection<String> keys) {
		return this.readings.findByKeys(keys);
	}

	/** The rows as text, each made when it is asked for: all of them take much memory. */
	private static List<byte[]> texts(Collection<Loaded<ReadingText>> rows) {
		var all = List.copyOf(rows);
		return new AbstractList<>() {

			@Override
			public byte[] get(int index) {
				var loaded = all.get(index);
				return loaded.row().with(loaded.codes(), loaded.importId(), loaded.line(), loaded.hash());
			}

			@Override
			public int size() {
				return all.size();
			}

		};
	}

}
