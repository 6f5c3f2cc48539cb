package org.mobilesource.registry.domain.engine;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What type approval says of the engines of a model, known by what the register of trucks
 * writes for it (发动机型号).
 *
 * @param torque the one that its control unit sends: INDICATED with the friction, NET
 * without
 * @param referenceTorqueNm Nm, SPN 544
 * @param maxPowerKw kW
 * @param whtcWorkKwh kWh that it does in one WHTC (GB 17691-2018)
 * @param source where all that is written
 */
public record EngineModel(String model, @Nullable String maker, String torque, int referenceTorqueNm,
		BigDecimal maxPowerKw, BigDecimal whtcWorkKwh, String source) {
}
