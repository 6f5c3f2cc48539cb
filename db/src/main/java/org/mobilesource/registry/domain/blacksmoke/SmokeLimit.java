package org.mobilesource.registry.domain.blacksmoke;

import java.math.BigDecimal;

import org.mobilesource.registry.domain.policy.Comparison;
import org.mobilesource.registry.domain.policy.Policy;

/** The Ringelmann level over which a capture is a candidate for review. */
public record SmokeLimit(BigDecimal level, Comparison operator) {

	public static SmokeLimit under(Policy policy) {
		return new SmokeLimit(policy.number("black-smoke.level"),
				policy.choice("black-smoke.operator", Comparison.class));
	}

	public boolean exceeds(BigDecimal ringelmann) {
		return this.operator.exceeds(ringelmann, this.level);
	}

}
