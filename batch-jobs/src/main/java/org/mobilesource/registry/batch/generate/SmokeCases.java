package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

import org.mobilesource.registry.batch.generate.Captures.Review;

/**
 * Captures of black smoke before and after a person has looked at them, each of a firm of
 * four trucks.
 */
final class SmokeCases {

	private static final Site CAMERA = Site.CAMERAS.get(1);

	private final Cast cast;

	SmokeCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		Company confirmed = this.cast.firm("边界黑烟已确认运输有限公司");
		SensingRow fined = capture(confirmed, Review.CONFIRMED);
		this.cast.deliver(CAMERA, fined);
		this.cast.deliver(march(9), Workshop.penalty(this.cast.number("BC"), fined.get("HPHM"), fined.get("HPZL"),
				march(9), fined.get("JLBH")));
		this.cast.high(confirmed, march(7), true, "1/4", "captured on 7 March and confirmed the same day");

		Company rejected = this.cast.firm("边界黑烟已驳回运输有限公司");
		this.cast.deliver(CAMERA, capture(rejected, Review.REJECTED));
		this.cast.high(rejected, march(7), false, "0/4", "the reviewer saw dust");

		Company open = this.cast.firm("边界黑烟未审核运输有限公司");
		this.cast.deliver(CAMERA, capture(open, Review.NONE));
		this.cast.high(open, march(7), false, "0/4", "nobody has reviewed it");
		this.cast.high(open, march(30), false, "0/4", "still nobody has reviewed it");

		later("边界黑烟补确认运输有限公司", Review.CONFIRMED, true, "a file of 9 March brings the review: confirmed");
		later("边界黑烟补驳回运输有限公司", Review.REJECTED, false, "a file of 9 March brings the review: rejected");
	}

	private void later(String name, Review review, boolean listed, String why) {
		Company company = this.cast.firm(name);
		SensingRow capture = capture(company, Review.NONE);
		this.cast.deliver(CAMERA, capture);
		this.cast.deliverLate(march(9), march(7), CAMERA, Captures.reviewed(capture, review));
		this.cast.high(company, march(8), false, "0/4", "not reviewed yet");
		this.cast.high(company, march(9), listed, listed ? "1/4" : "0/4", why);
	}

	private SensingRow capture(Company company, Review review) {
		return this.cast.capture(this.cast.diesels(company, 4).get(0), CAMERA, march(7), review);
	}

}
