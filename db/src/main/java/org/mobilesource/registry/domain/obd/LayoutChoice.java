package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the layout of a data unit: of those that fit to the last byte the one whose
 * records make the most sense, the earlier one on a tie.
 */
final class LayoutChoice {

	private static final int VIN_AT = 6;

	/** One that fits alone needs no score. */
	private static final int NOT_SCORED = -1;

	private final LayoutFit[] fits = Arrays.stream(Layout.values()).map(LayoutFit::new).toArray(LayoutFit[]::new);

	@Nullable LayoutFit of(Frame frame) {
		LayoutFit best = null;
		int most = NOT_SCORED;
		int from = frame.dataAt();
		for (var fit : this.fits) {
			if (fit.fits(frame.bytes(), from, from + frame.dataLength())) {
				if (best == null) {
					best = fit;
					continue;
				}
				most = (most == NOT_SCORED) ? score(best, frame) : most;
				int score = score(fit, frame);
				if (score > most) {
					most = score;
					best = fit;
				}
			}
		}
		return best;
	}

	/** Where none fits: the layout that reads the most bytes from the start. */
	@Nullable LayoutFit partOf(Frame frame) {
		LayoutFit best = null;
		int farthest = frame.dataAt();
		for (var fit : this.fits) {
			if (fit.farthest() > farthest) {
				farthest = fit.farthest();
				best = fit;
			}
		}
		return (best != null && best.fits(frame.bytes(), frame.dataAt(), farthest)) ? best : null;
	}

	private static int score(LayoutFit fit, Frame frame) {
		byte[] bytes = frame.bytes();
		boolean vin = false;
		boolean places = true;
		boolean times = fit.layout().timesRecords() || PacketTime.isTime(bytes, frame.dataAt());
		for (int i = 0; i < fit.count(); i++) {
			int body = fit.body(i);
			if (fit.type(i) == BodyType.OBD) {
				vin = vin || frame.isOf(bytes, body + VIN_AT);
			}
			else if (fit.type(i).isStream()) {
				places = places && isNear(fit.type(i), bytes, body);
			}
			times = times && (!fit.layout().timesRecords() || PacketTime.isTime(bytes, body - PacketTime.LENGTH));
		}
		return (vin ? 2 : 0) + (places ? 1 : 0) + (times ? 1 : 0);
	}

	private static boolean isNear(BodyType type, byte[] bytes, int body) {
		return Degrees.areNear(type.lon().raw(bytes, body), type.lat().raw(bytes, body));
	}

}
