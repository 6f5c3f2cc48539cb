package org.mobilesource.registry.batch.imports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether a file is stopped before it is loaded.
 *
 * @param refused whether no person can release it
 * @param reason why it is stopped, null when it is not
 */
public record Holding(boolean refused, @Nullable String reason) {

	/** Nothing is known yet. */
	public static final Holding NONE = new Holding(false, null);

	/**
	 * Judges a file by its bad rows.
	 * @param mostPercent so many of its rows may be bad
	 * @param wholeFile whether one bad row refuses it
	 * @param faults what else is wrong with it
	 */
	public static Holding of(int rows, int bad, int mostPercent, boolean wholeFile, List<String> faults) {
		if (wholeFile && bad > 0) {
			return new Holding(true,
					"整批导入：%d 行中有 %d 行错误，全部未导入 / whole file or nothing: %2$d of %1$d rows are bad, nothing was imported"
						.formatted(rows, bad));
		}
		List<String> reasons = new ArrayList<>();
		if (100L * bad > (long) mostPercent * rows) {
			reasons.add("%d 行中有 %d 行错误，超过 %d%% / %2$d of %1$d rows are bad, more than %3$d %%".formatted(rows, bad,
					mostPercent));
		}
		reasons.addAll(faults);
		return new Holding(false, reasons.isEmpty() ? null : String.join("; ", reasons));
	}

}
