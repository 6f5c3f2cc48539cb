package org.mobilesource.registry.domain.obd;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.calendar.CalendarFixture;

/** OBD records of an invented vehicle. */
final class Runs {

	/** Of a normal diesel: bits 5, 7, 9, 10, 11, 12, 14, 15. */
	static final int SUPPORT = 0xDEA0;

	/** Its monitors that take time, not complete. */
	static final int NOT_READY = 0x1EA0;

	private Runs() {
	}

	/** One record. */
	static ObdRun at(String local, ObdInformation information) {
		return of(local, local, 1, information);
	}

	/** Several that say the same. */
	static ObdRun of(String from, String to, int records, ObdInformation information) {
		var first = CalendarFixture.at(from);
		return new ObdRun(first, CalendarFixture.at(to), records, information, first.getEpochSecond() / 100,
				first.getEpochSecond() % 86_400 / 2);
	}

	/** Several with one odometer and engine time. */
	static ObdRun of(Instant from, Instant to, int records, ObdInformation information) {
		return new ObdRun(from, to, records, information, 5, 7);
	}

	/** What a record says by ISO 27145; a code without its status counts as confirmed. */
	static ObdInformation saying(int mil, int readiness, String... codes) {
		return saying(mil, readiness, 0, Stream.of(codes).map(Runs::code).toList());
	}

	static ObdInformation saying(int mil, int readiness, long flags, List<TroubleCode> codes) {
		return new ObdInformation(ObdProtocol.ISO_27145, mil, SUPPORT, readiness, "LMSVIN00000000001", "AA", "BB",
				new int[18], codes, flags);
	}

	/** P20EE-00 is a fault, P20EE-00? one only suspected. */
	private static TroubleCode code(String text) {
		return text.endsWith("?") ? new TroubleCode(1, text.substring(0, text.length() - 1), 0x04, null)
				: new TroubleCode(1, text, 0x08, null);
	}

}
