package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Work that is done again and again. */
final class Repeated {

	private static final int TIMES = 31;

	private Repeated() {
	}

	/** The median of the seconds that it takes. */
	static double median(Context.Work work) throws IOException {
		List<Double> seconds = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			seconds.add(Context.time(work));
		}
		Collections.sort(seconds);
		return seconds.get(TIMES / 2);
	}

}
