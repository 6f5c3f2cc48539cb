package org.mobilesource.registry.db.vehicle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.db.imports.FeedTable;
import org.mobilesource.registry.domain.imports.Loaded;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.RegisterState;
import org.mobilesource.registry.domain.vehicle.Truck;

/** Trucks and their dated plates. */
@Mapper
public interface TruckMapper extends FeedTable<Truck> {

	/** Stores the plates as dated rows beside those that the trucks carried before. */
	void putPlates(@Param("rows") Collection<Loaded<Truck>> rows);

	void setRegisterState(@Param("vin") String vin, @Param("state") RegisterState state);

	/** Every truck that ever carried one of these plates, in whatever colour. */
	List<CarriedPlate> findCarried(@Param("plates") Collection<String> plates);

	/** A plate on a truck from a day on. */
	record CarriedPlate(String vin, LocalDate validFrom, String plate, String plateType, PlateColour colour) {
	}

}
