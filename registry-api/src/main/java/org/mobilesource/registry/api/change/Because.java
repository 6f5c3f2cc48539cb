package org.mobilesource.registry.api.change;

import java.util.Arrays;
import java.util.List;

import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.domain.watchlist.ChangeCause;

/**
 * A cause as a sentence with what it names: trucks, dates, versions of the rules.
 */
public record Because(ChangeCause cause, List<Named> named) {

	private static final int SHOWN = 5;

	static Because of(Cause cause) {
		return new Because(cause.cause(), Arrays.stream(cause.detail().split(", ")).map(Named::of).toList());
	}

	/** The first of what it names. */
	public List<Named> first() {
		return this.named.subList(0, Math.min(SHOWN, this.named.size()));
	}

	/** The rest, which a reader opens. */
	public List<Named> rest() {
		return this.named.subList(Math.min(SHOWN, this.named.size()), this.named.size());
	}

	/**
	 * Something that a cause names.
	 *
	 * @param vin of the truck, empty where none is named
	 * @param text all else that is said of it
	 */
	public record Named(String vin, String text) {

		private static final int VIN = 17;

		static Named of(String detail) {
			boolean truck = detail.matches("[0-9A-Z]{17}( .*)?");
			return truck ? new Named(detail.substring(0, VIN), detail.substring(VIN)) : new Named("", detail);
		}

	}

}
