package org.mobilesource.registry.batch.remotesensing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.RowCodec;
import org.mobilesource.registry.db.TextRow;
import org.mobilesource.registry.domain.remotesensing.Reading;

/**
 * A reading as its table loads it.
 *
 * @param values of the columns up to {@code valid}, as a {@link TextRow}
 * @param plate normalised, to find the trucks that are to be judged
 */
record ReadingText(byte[] values, @Nullable String plate) {

	/** The plate, a line end, the values: none of them contains one. */
	static final RowCodec<ReadingText> CODEC = new RowCodec<>() {

		@Override
		public byte[] encode(ReadingText row) {
			var bytes = new ByteArrayOutputStream(row.values.length + 16);
			bytes.writeBytes(((row.plate != null) ? row.plate : "").getBytes(StandardCharsets.UTF_8));
			bytes.write('\n');
			bytes.writeBytes(row.values);
			return bytes.toByteArray();
		}

		@Override
		public ReadingText decode(byte[] bytes) {
			int end = 0;
			while (bytes[end] != '\n') {
				end++;
			}
			return new ReadingText(Arrays.copyOfRange(bytes, end + 1, bytes.length),
					(end > 0) ? new String(bytes, 0, end, StandardCharsets.UTF_8) : null);
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
			.add(r.valid())
			.bytes(), r.plate());
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
