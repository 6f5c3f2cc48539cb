package org.mobilesource.registry.domain.obd;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What engine streams measure, whatever body holds it: the fields of type 02. */
public enum Quantity {

	SPEED(StreamFields.SPEED), PRESSURE(StreamFields.PRESSURE), TORQUE(StreamFields.TORQUE),
	FRICTION(StreamFields.FRICTION), RPM(StreamFields.RPM), FUEL_FLOW(StreamFields.FUEL_FLOW),
	NOX_UP(StreamFields.NOX_UP), NOX_DOWN(StreamFields.NOX_DOWN), REAGENT(StreamFields.REAGENT), AIR(StreamFields.AIR),
	SCR_IN(StreamFields.SCR_IN), SCR_OUT(StreamFields.SCR_OUT), DPF_DP(StreamFields.DPF_DP),
	COOLANT(StreamFields.COOLANT), TANK(StreamFields.TANK), POSITION_STATUS(StreamFields.POSITION_STATUS),
	LON(StreamFields.LON), LAT(StreamFields.LAT), ODOMETER(StreamFields.ODOMETER);

	private static final Map<BodyType, @Nullable Field[]> PLACES = places();

	private final Field field;

	Quantity(Field field) {
		this.field = field;
	}

	/** Its field in a body of type 02. */
	public Field field() {
		return this.field;
	}

	/** Where bodies of a type hold the quantities, by ordinal; null where they do not. */
	static @Nullable Field[] places(BodyType type) {
		return PLACES.getOrDefault(type, new Field[0]);
	}

	private static Map<BodyType, @Nullable Field[]> places() {
		Map<BodyType, @Nullable Field[]> places = new EnumMap<>(BodyType.class);
		for (var type : BodyType.values()) {
			if (type.isStream()) {
				@Nullable Field[] fields = new Field[values().length];
				for (var field : type.fields()) {
					for (var quantity : values()) {
						if (quantity.field.name().equals(field.name())) {
							fields[quantity.ordinal()] = field;
						}
					}
				}
				places.put(type, fields);
			}
		}
		return places;
	}

}
