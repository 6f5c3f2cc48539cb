package org.mobilesource.registry.api.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the figures are about. */
public enum FigureName {

	/** Confirmed exceedances by day. */
	TREND(false),

	/** Sizes of the three lists by night. */
	LISTS(false),

	/** Exceedances by site, of its valid records. */
	SITES(true),

	/** Trucks that exceeded by emission stage, of the trucks of the stage. */
	STAGES(true),

	/** The same by county. */
	COUNTIES(true),

	/** Cases cleared by their deadline by its month, of those due. */
	CASES(true);

	private final boolean shares;

	FigureName(boolean shares) {
		this.shares = shares;
	}

	/** Whether it has parts of wholes. */
	public boolean isOfShares() {
		return this.shares;
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<FigureName> ofSlug(String slug) {
		return Arrays.stream(values()).filter((name) -> name.slug().equals(slug)).findFirst();
	}

}
