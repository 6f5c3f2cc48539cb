package org.mobilesource.registry.domain.watchlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three statutory watch lists (重点监管目录) of the city plan. */
public enum WatchList {

	/** 拥有（含租用）柴油货车15辆以上的运输企业. */
	LARGE_FLEET,

	/** 一年内超标排放车辆数占其总车辆数（含租用）20%以上的运输企业. */
	HIGH_EXCEEDANCE,

	/** 超标排放逾期未维修并复检合格的车辆. */
	OVERDUE_REPAIR;

	/**
	 * As it is written in addresses and on the command line, such as {@code large-fleet}.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<WatchList> ofSlug(String slug) {
		return Arrays.stream(values()).filter((list) -> list.slug().equals(slug)).findFirst();
	}

}
