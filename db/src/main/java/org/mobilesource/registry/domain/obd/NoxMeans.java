package org.mobilesource.registry.domain.obd;

import java.util.stream.IntStream;

/** NOx before and behind the SCR with the engine on: means, and time by class. */
final class NoxMeans implements DayMeasure {

	/** Upper bounds of the classes but the last, in ppm; a lower bound is inside. */
	private static final long[] BOUNDS = IntStream.of(50, 100, 200, 500, 1000)
		.mapToLong(StreamFields.NOX_DOWN::rawOf)
		.toArray();

	private final TimeMean up = new TimeMean(StreamFields.NOX_UP);

	private final TimeMean down = new TimeMean(StreamFields.NOX_DOWN);

	private final long[] classes = new long[BOUNDS.length + 1];

	@Override
	public void see(StreamRecord record) {
		if (!record.engineOn()) {
			return;
		}
		if (record.hasNox(Quantity.NOX_UP)) {
			this.up.add(record.noxRaw(Quantity.NOX_UP), record.seconds());
		}
		if (record.hasNox(Quantity.NOX_DOWN)) {
			long raw = record.noxRaw(Quantity.NOX_DOWN);
			this.down.add(raw, record.seconds());
			int i = 0;
			while (i < BOUNDS.length && raw >= BOUNDS[i]) {
				i++;
			}
			this.classes[i] += record.seconds();
		}
	}

	@Override
	public void put(DayValues values) {
		this.up.put(DayColumn.NOX_UP_PPM, values);
		this.down.put(DayColumn.NOX_DOWN_PPM, values);
		for (int i = 0; i < this.classes.length; i++) {
			values.put(DayColumn.values()[DayColumn.NOX_DOWN_H0.ordinal() + i], this.classes[i]);
		}
	}

}
