package org.mobilesource.registry.batch.remotesensing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

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

	private static final int ROOM_FOR_VALUES = 1_024;

	/** For what the import adds to them, most often without codes. */
	private static final int ROOM_FOR_IMPORTED = 64;

	static final RowCodec<ReadingText> CODEC = new RowCodec<>() {

		@Override
		public void write(ReadingText row, DataOutput out) throws IOException {
			out.writeLong(row.measuredAt.toEpochMilli());
			out.writeUTF(Objects.requireNonNullElse(row.plate, ""));
			out.writeInt(row.values.length);
			out.write(row.values);
		}

		@Override
		public ReadingText read(DataInput in) throws IOException {
			var measuredAt = Instant.ofEpochMilli(in.readLong());
			var plate = in.readUTF();
			var values = new byte[in.readInt()];
			in.readFully(values);
			return new ReadingText(values, plate.isEmpty() ? null : plate, measuredAt);
		}

	};

	static ReadingText of(Reading r) {
		return new ReadingText(new TextRow(ROOM_FOR_VALUES).add(r.recordNo())
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
		var imported = new TextRow(ROOM_FOR_IMPORTED).add(codes).add(importId).add(line).add(hash).bytes();
		var all = Arrays.copyOf(this.values, this.values.length + 1 + imported.length);
		all[this.values.length] = '\t';
		System.arraycopy(imported, 0, all, this.values.length + 1, imported.length);
		return all;
	}

}
