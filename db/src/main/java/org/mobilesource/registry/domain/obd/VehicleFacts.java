package org.mobilesource.registry.domain.obd;

import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a vehicle and its summary needs.
 *
 * @param referenceTorque of the engine in Nm (SPN 544), null when it is not known
 * @param engine what is known of its model, null when that is not on record: then the
 * parameter says which torque it sends, and rules by work are off
 * @param diesel whether it burns diesel alone; so is a vehicle that is not registered
 */
public record VehicleFacts(@Nullable Integer referenceTorque, @Nullable EngineData engine, boolean diesel) {

	/** What is taken of a vehicle that is not registered. */
	public static final VehicleFacts UNKNOWN = new VehicleFacts(null, null, true);

}
