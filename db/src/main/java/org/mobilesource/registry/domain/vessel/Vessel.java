package org.mobilesource.registry.domain.vessel;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A vessel of the register as its feed describes it.
 *
 * @param shipId vessel identification number (船舶识别号)
 * @param surveyNo number of the ship survey (船检登记号)
 * @param builtOn completion of building, from which its age counts
 * @param power type of its power
 * @param shorePowerReceiver whether it can take shore power, null while not known
 * @param fishing whether it is a fishing vessel, null while not known
 * @param material of the hull
 * @param lengthM metres
 */
public record Vessel(String shipId, String name, @Nullable String mmsi, @Nullable String surveyNo, String shipType,
		@Nullable Water water, LocalDate builtOn, @Nullable Integer grossTonnage, @Nullable String power,
		@Nullable Boolean shorePowerReceiver, String owner, @Nullable String ownerCreditCode, @Nullable String homePort,
		@Nullable Boolean fishing, @Nullable String material, @Nullable BigDecimal lengthM) {

	/** What its age limits depend on. */
	public ShipFacts facts() {
		return new ShipFacts(this.shipType, this.water, this.builtOn, Boolean.TRUE.equals(this.fishing), this.material,
				this.lengthM);
	}

}
