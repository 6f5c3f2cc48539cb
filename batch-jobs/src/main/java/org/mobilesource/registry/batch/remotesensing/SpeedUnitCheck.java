package org.mobilesource.registry.batch.remotesensing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.Numbers;
import org.mobilesource.registry.batch.sensing.SiteVerdict;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.remotesensing.SpecificPower;
import org.mobilesource.registry.domain.site.Site;
import org.mobilesource.registry.domain.site.SpeedUnit;

/**
 * Finds sites whose speeds fit the other unit than the registered one: the specific power
 * that they sent then agrees with the one recomputed in that other unit. Nothing is
 * converted silently; the file is held.
 */
final class SpeedUnitCheck {

	private final Map<String, Deviations> bySite = new TreeMap<>();

	void see(String siteCode, @Nullable Site site, CsvRow row, int verdict, ReadingValues values) {
		var power = row.value("VSP");
		var speed = row.value("CLSD");
		if (site == null || power == null || speed == null || verdict == SiteVerdict.INVALID
				|| values.acceleration() == null || values.specificPower() == null) {
			return; // an absurd speed says nothing about its unit either
		}
		try {
			var sent = Numbers.parse(power);
			var deviations = this.bySite.computeIfAbsent(siteCode, (code) -> new Deviations());
			if (!deviations.wantsNext()) {
				return;
			}
			var written = Numbers.parse(speed);
			var slope = (values.slope() != null) ? values.slope() : BigDecimal.ZERO;
			var other = (site.speedUnit() == SpeedUnit.KMH) ? SpeedUnit.MS : SpeedUnit.KMH;
			deviations.add(deviation(sent, site.speedUnit(), written, values.acceleration(), slope),
					deviation(sent, other, written, values.acceleration(), slope));
		}
		catch (NumberFormatException ex) {
			// a value that is no number says nothing about its unit
		}
	}

	Optional<Problem> fault(Policy policy) {
		double factor = policy.number("check.speed-unit.factor").doubleValue();
		double absolute = policy.number("check.speed-unit.absolute").doubleValue();
		for (var site : this.bySite.entrySet()) {
			double registered = median(site.getValue().registered);
			double other = median(site.getValue().other);
			if (registered > factor * other && registered > absolute) {
				return Optional.of(Problem.of("SPEED_UNIT_SUSPECT", "CLSD", site.getKey(), "%.2f".formatted(registered),
						"%.2f".formatted(other)));
			}
		}
		return Optional.empty();
	}

	private static double deviation(BigDecimal sent, SpeedUnit unit, BigDecimal written, BigDecimal acceleration,
			BigDecimal slope) {
		return sent.subtract(SpecificPower.of(unit.toKmh(written), acceleration, slope)).abs().doubleValue();
	}

	private static double median(List<Double> values) {
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

	/**
	 * The deviations of a site's rows; of many rows every second, fourth, eighth …, so
	 * that memory does not grow with the file.
	 */
	private static final class Deviations {

		private static final int MOST = 20_000;

		private final List<Double> registered = new ArrayList<>();

		private final List<Double> other = new ArrayList<>();

		private int seen;

		private int step = 1;

		boolean wantsNext() {
			return this.seen++ % this.step == 0;
		}

		void add(double inRegistered, double inOther) {
			if (this.registered.size() == MOST) {
				keepEverySecond(this.registered);
				keepEverySecond(this.other);
				this.step *= 2;
			}
			this.registered.add(inRegistered);
			this.other.add(inOther);
		}

		private static void keepEverySecond(List<Double> values) {
			for (int i = 0; 2 * i < values.size(); i++) {
				values.set(i, values.get(2 * i));
			}
			values.subList(values.size() / 2, values.size()).clear();
		}

	}

}
