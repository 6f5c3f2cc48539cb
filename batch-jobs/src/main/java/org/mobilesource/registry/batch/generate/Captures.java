package org.mobilesource.registry.batch.generate;

import java.time.LocalDateTime;

/** Makes rows of black-smoke cameras. */
final class Captures {

	/** What a person made of a capture. */
	enum Review {

		NONE, CONFIRMED, REJECTED

	}

	private Captures() {
	}

	static SensingRow capture(Site camera, String line, LocalDateTime at, Passage passage, int token) {
		boolean smoke = Double.parseDouble(passage.ringelmann()) > 1;
		SensingRow row = SensingRow.at(camera, line, at, token)
			.set("PDJG", smoke ? "0" : "1")
			.set("HPHM", passage.plate())
			.set("CPYS", passage.colour())
			.set("HPZL", passage.plateType())
			.set("RLZL", passage.fuel())
			.set("LGMHD", passage.ringelmann())
			.set("SBZXD", String.valueOf(passage.confidence()));
		return smoke ? row : row.set("SP1", "");
	}

	/**
	 * The same capture with the columns a reviewer fills, some hours later on the day of
	 * the capture.
	 */
	static SensingRow reviewed(SensingRow capture, Review review) {
		if (review == Review.NONE) {
			return capture;
		}
		LocalDateTime taken = capture.time();
		LocalDateTime evening = taken.toLocalDate().atTime(23, 30);
		LocalDateTime at = taken.plusHours(3).isBefore(evening) ? taken.plusHours(3) : evening;
		return capture.copy()
			.set("review1_user", "虚构审核员")
			.set("review1_time", Row.TIME.format(at))
			.set("review1_outcome", review.name())
			.set("review1_reason", (review == Review.REJECTED) ? "DUST_FOG" : "");
	}

}
