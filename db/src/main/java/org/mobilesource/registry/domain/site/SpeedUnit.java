package org.mobilesource.registry.domain.site;

import java.math.BigDecimal;
import java.math.MathContext;

/** The unit in which a site writes speeds. */
public enum SpeedUnit {

	/** Kilometres an hour. */
	KMH(BigDecimal.ONE),

	/** Metres a second. */
	MS(new BigDecimal("3.6"));

	private final BigDecimal kmhPerUnit;

	SpeedUnit(BigDecimal kmhPerUnit) {
		this.kmhPerUnit = kmhPerUnit;
	}

	/** The speed in kilometres an hour. */
	public BigDecimal toKmh(BigDecimal written) {
		return written.multiply(this.kmhPerUnit, MathContext.DECIMAL64);
	}

}
