package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A run of OBD records as it is stored.
 *
 * @param mil 0 off, 1 on, others unknown
 * @param iupr 18 words, apart by spaces
 * @param codes four bytes each in hex, apart by spaces
 * @param odometer in units of 0.1 km
 * @param flags names of {@link Flag}, apart by spaces
 */
public record StoredRun(String vin, Instant firstAt, Instant lastAt, int records, ObdProtocol protocol, int mil,
		int support, int readiness, String ecuVin, String calid, String cvn, String iupr, String codes,
		@Nullable Long odometer, int engineOnS, String flags) {

	/** The run, its codes read by its protocol. */
	public ObdRun run() {
		var information = new ObdInformation(this.protocol, this.mil, this.support, this.readiness, this.ecuVin,
				this.calid, this.cvn, words(this.iupr).mapToInt(Integer::parseInt).toArray(),
				words(this.codes).map((code) -> TroubleCode.of(Long.parseLong(code, 16), this.protocol)).toList(),
				words(this.flags).mapToLong((flag) -> Flag.valueOf(flag).bit()).reduce(0, (one, other) -> one | other));
		return new ObdRun(this.firstAt, this.lastAt, this.records, information,
				(this.odometer != null) ? this.odometer : -1, this.engineOnS);
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter((word) -> !word.isEmpty());
	}

}
