package org.mobilesource.registry.domain.policy;

import java.math.BigDecimal;

/**
 * How a value is held against its limit. By Civil Code art. 1259, 超过 does not include the
 * number and 以上 does.
 */
public enum Comparison {

	/** Strictly greater. */
	GT,

	/** Greater or equal. */
	GE;

	public boolean exceeds(BigDecimal value, BigDecimal limit) {
		var difference = value.compareTo(limit);
		return (this == GT) ? difference > 0 : difference >= 0;
	}

}
