package org.mobilesource.registry.db.vehicle;

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

	/** Those of the plates that a truck ever carried, in every colour that it had. */
	List<CarriedPlate> findCarried(@Param("plates") Collection<String> plates);

	/**
	 * All plates that a truck ever carried, each as its colour, a blank and the plate: so
	 * many records would take longer to make than to read.
	 */
	List<String> findAllCarried();

	/** How often a truck took a plate, counted up to a number. */
	int countPlates(@Param("most") int most);

	/** A plate of some truck. */
	record CarriedPlate(String plate, PlateColour colour) {
	}

}
