package org.mobilesource.registry.domain.obd;

/**
 * What is known of the engines of a model.
 *
 * @param referenceTorque Nm (SPN 544), positive
 * @param indicated whether the torque that they send still holds the friction (§6.7 of
 * the protocol)
 * @param maxPower kW
 * @param cycleWork of one WHTC, kWh
 */
public record EngineData(int referenceTorque, boolean indicated, double maxPower, double cycleWork) {
}
