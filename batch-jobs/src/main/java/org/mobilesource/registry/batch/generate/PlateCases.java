package org.mobilesource.registry.batch.generate;

import static org.mobilesource.registry.batch.generate.Nights.march;

/**
 * Numbers that are not one truck's alone: a plate that moves to another truck, and one
 * number in two colours.
 */
final class PlateCases {

	private static final Site NORTH = Site.POINTS.get(0);

	private final Cast cast;

	PlateCases(Cast cast) {
		this.cast = cast;
	}

	void play() {
		moved();
		colours();
	}

	private void moved() {
		Company before = this.cast.firm("边界号牌原主运输有限公司");
		Company after = this.cast.firm("边界号牌新主运输有限公司");
		Truck first = this.cast.diesels(before, 4).get(0);
		Truck second = this.cast.diesels(after, 4).get(0);
		this.cast.deliver(march(10), first.withPlate("桂RZZ990", march(10)).row());
		Truck heir = second.withPlate(first.plate(), march(12));
		this.cast.deliver(march(12), heir.row());
		this.cast.deliver(NORTH, this.cast.reading(first, NORTH, march(6), "37.10", "1"),
				this.cast.reading(first, NORTH, march(8), "35.60", "1"),
				this.cast.reading(heir, NORTH, march(15), "34.20", "1"));
		this.cast.high(before, march(8), true, "1/4", "two in a row under " + first.plate());
		this.cast.high(before, march(15), true, "1/4", "the plate has moved on, the exceedance stays");
		this.cast.high(after, march(15), false, "0/4", "the third reading under " + first.plate()
				+ " is the first of the truck that carries it since 12 March");
	}

	private void colours() {
		Company yellow = this.cast.firm("边界同号黄牌运输有限公司");
		Company blue = this.cast.firm("边界同号蓝牌运输有限公司", 3);
		Truck heavy = this.cast.diesels(yellow, 4).get(0);
		Truck light = this.cast.light(blue, heavy.plate());
		this.cast.deliver(NORTH, this.cast.reading(heavy, NORTH, march(9), "36.00", "1"),
				this.cast.reading(light, NORTH, march(11), "36.50", "1"),
				this.cast.reading(heavy, NORTH, march(13), "35.40", "1"));
		String number = heavy.plate();
		this.cast.high(yellow, march(12), false, "0/4", number + " exceeded once on a yellow and once on a blue plate");
		this.cast.high(blue, march(13), false, "0/4", number + " exceeded once on a blue plate");
		this.cast.high(yellow, march(13), true, "1/4", number + " exceeded twice on a yellow plate");
	}

}
