package org.mobilesource.registry.db.obd;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.ExemptionFacts;
import org.mobilesource.registry.domain.obd.OnlineShare;

/** What the rule of exemption has to know of every connected vehicle, summed up. */
@Mapper
public interface ExemptionMapper {

	/**
	 * The vehicles that sent anything up to the day and are of the scope on it, in order.
	 */
	List<String> findVins(@Param("asOf") LocalDate asOf, @Param("scope") Scope scope);

	/**
	 * The facts of such vehicles, in order.
	 * @param behind the day behind which sums begin
	 * @param dayKm so far a vehicle is taken to go on a day without data, at most
	 * @param openSince the earliest last day of an alarm that is open
	 */
	default List<Connected> find(Collection<String> vins, LocalDate asOf, LocalDate behind, double dayKm,
			LocalDate openSince, Scope scope) {
		Map<String, Connected> found = new TreeMap<>();
		findSummed(vins, asOf, behind, dayKm, openSince, scope).forEach((one) -> found.put(one.vin(), one));
		var others = vins.stream().filter((vin) -> !found.containsKey(vin)).toList();
		if (!others.isEmpty()) {
			findFromDays(others, asOf, behind, dayKm, openSince, scope).forEach((one) -> found.put(one.vin(), one));
		}
		return List.copyOf(found.values());
	}

	/** Those whose days are summed up for just this question. */
	List<Connected> findSummed(@Param("vins") Collection<String> vins, @Param("asOf") LocalDate asOf,
			@Param("behind") LocalDate behind, @Param("dayKm") double dayKm, @Param("openSince") LocalDate openSince,
			@Param("scope") Scope scope);

	/** From the days themselves. */
	List<Connected> findFromDays(@Param("vins") Collection<String> vins, @Param("asOf") LocalDate asOf,
			@Param("behind") LocalDate behind, @Param("dayKm") double dayKm, @Param("openSince") LocalDate openSince,
			@Param("scope") Scope scope);

	/** Vehicles whose days are not summed up for this question, a page in order. */
	List<String> findUnsummed(@Param("asOf") LocalDate asOf, @Param("behind") LocalDate behind,
			@Param("dayKm") double dayKm, @Param("after") String after, @Param("limit") int limit,
			@Param("scope") Scope scope);

	/** Sums their days up; these cannot change before the transaction ends. */
	void putSums(@Param("vins") Collection<String> vins, @Param("asOf") LocalDate asOf,
			@Param("behind") LocalDate behind, @Param("dayKm") double dayKm, @Param("scope") Scope scope);

	/**
	 * A vehicle.
	 *
	 * @param plate on the day, as the company
	 * @param online days with data behind the first day that counts
	 * @param missed days without data that count as driven
	 * @param engineOnS s, as {@code lostS}
	 * @param speed percent of valid values, as the following ones
	 * @param rules of the alarms that are open, with blanks between them
	 */
	record Connected(String vin, boolean registered, @Nullable String division, @Nullable String plate,
			@Nullable String plateType, @Nullable String creditCode, @Nullable String company, LocalDate firstDay,
			LocalDate lastDay, int online, int missed, double engineOnS, double lostS, @Nullable Double speed,
			@Nullable Double rpm, @Nullable Double fuelFlow, @Nullable Double noxUp, @Nullable Double noxDown,
			@Nullable Double reagent, @Nullable Double scrIn, @Nullable Double odometer, @Nullable String rules) {

		public ExemptionFacts facts() {
			var valid = Stream
				.of(this.speed, this.rpm, this.fuelFlow, this.noxUp, this.noxDown, this.reagent, this.scrIn,
						this.odometer)
				.map((percent) -> (percent != null) ? percent : (Double) Double.NaN)
				.toList();
			return new ExemptionFacts(this.firstDay, this.lastDay,
					new OnlineShare(this.online, this.online + this.missed), this.engineOnS, this.lostS, valid,
					(this.rules != null) ? Arrays.asList(this.rules.split(" ")) : List.of());
		}

	}

}
