package org.mobilesource.registry.domain.remotesensing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.Comparison;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * The limits of HJ 845-2017 chapter 5 on one day.
 *
 * @param limits the pollutants that count, each with its limit and how it is compared
 */
public record ReadingLimits(Map<Pollutant, Limit> limits) {

	public ReadingLimits {
		limits = Map.copyOf(limits);
	}

	public static ReadingLimits under(Policy policy) {
		Map<Pollutant, Limit> limits = new EnumMap<>(Pollutant.class);
		limits.put(Pollutant.OPACITY, Limit.under(policy, "remote-sensing.opacity"));
		limits.put(Pollutant.RINGELMANN, Limit.under(policy, "remote-sensing.ringelmann"));
		if (policy.flag("remote-sensing.no.counts")) {
			limits.put(Pollutant.NO, Limit.under(policy, "remote-sensing.no"));
		}
		return new ReadingLimits(limits);
	}

	/**
	 * Whether the value exceeds; null when the pollutant does not count or was not
	 * measured.
	 */
	public @Nullable Boolean exceeds(Pollutant pollutant, @Nullable BigDecimal value) {
		var limit = this.limits.get(pollutant);
		return (limit != null && value != null) ? limit.operator().exceeds(value, limit.value()) : null;
	}

	/** A limit and how values are held against it. */
	public record Limit(BigDecimal value, Comparison operator) {

		static Limit under(Policy policy, String name) {
			return new Limit(policy.number(name + ".limit"), policy.choice(name + ".operator", Comparison.class));
		}

	}

}
