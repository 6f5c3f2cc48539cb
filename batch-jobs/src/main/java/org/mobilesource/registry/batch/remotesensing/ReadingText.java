package org.mobilesource.registry.batch.remotesensing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.db.TextRow;
import org.mobilesource.registry.domain.remotesensing.Reading;

/**
 * A reading as its table loads it.
 *
 * @param values of the columns up to {@code over_limit}, as a {@link TextRow}
 * @param plate of a reading that counts, to find the trucks that are to be judged; else
 * null
 */
record ReadingText(byte[] values, @Nullable String plate, Instant measuredAt) {

	/** The time, the length of the plate and the plate, the values. */
	static final RowCodec<ReadingText> CODEC = new RowCodec<>() {

		@Override
		public byte[] encode(ReadingText row) {
			var plate = (row.plate != null) ? row.plate.getBytes(StandardCharsets.UTF_8) : new byte[0];
			return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + plate.length + row.values.length)
				.putLong(row.measuredAt.toEpochMilli())
				.putInt(plate.length)
				.put(plate)
				.put(row.values)
				.array();
		}

		@Override
		public ReadingText decode(byte[] bytes) {
			var buffer = ByteBuffer.wrap(bytes);
			var measuredAt = Instant.ofEpochMilli(buffer.getLong());
			var plate = new byte[buffer.getInt()];
			buffer.get(plate);
			var values = new byte[buffer.remaining()];
			buffer.get(values);
			return new ReadingText(values, (plate.length > 0) ? new String(plate, StandardCharsets.UTF_8) : null,
					measuredAt);
		}

	};

	static ReadingText of(Reading r) {
		return new ReadingText(new TextRow().add(r.recordNo())
			.add(r.measuredAt())
			.add(r.siteCode())
			.add(r.lineNo())
			.add(r.lane())
			.add(r.verdict())
			.add(r.invalidCause())
			.add(r.plateRaw())
			.add(r.plate())
			.add(r.plateColour())
			.add(r.plateType())
			.add(r.fuel())
			.add(r.plateConfidence())
			.add(r.opacityPercent())
			.add(r.ringelmann())
			.add(r.noPpm())
			.add(r.coPercent())
			.add(r.hcPpm())
			.add(r.co2Percent())
			.add(r.speedKmh())
			.add(r.accelerationMps2())
			.add(r.vspKwPerT())
			.add(r.windMps())
			.add(r.temperatureC())
			.add(r.humidityPercent())
			.add(r.pressureKpa())
			.add(r.slopeDegrees())
			.add(r.still1())
			.add(r.still2())
			.add(r.video())
			.add(r.vehicleType())
			.add(r.valid())
			.add(r.overLimit())
			.bytes(), r.valid() ? r.plate() : null, r.measuredAt());
	}

	/** All values, with those that the import adds. */
	byte[] with(String codes, long importId, int line, long hash) {
		var imported = new TextRow().add(codes).add(importId).add(line).add(hash).bytes();
		var all = Arrays.copyOf(this.values, this.values.length + 1 + imported.length);
		all[this.values.length] = '\t';
		System.arraycopy(imported, 0, all, this.values.length + 1, imported.length);
		return all;
	}

}
