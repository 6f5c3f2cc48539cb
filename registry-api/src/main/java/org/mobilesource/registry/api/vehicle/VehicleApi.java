package org.mobilesource.registry.api.vehicle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.register.Unmasking;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.vehicle.PlateMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.vehicle.PlateBook;
import org.mobilesource.registry.domain.vehicle.PlateCheck;
import org.mobilesource.registry.domain.vehicle.PlateColour;
import org.mobilesource.registry.domain.vehicle.PlatePeriod;

/**
 * Trucks by what people hold of them: the plate and its colour or type, on a day. Who
 * knows the VIN asks the register of trucks.
 */
@RestController
@RequestMapping("/api/v1/vehicles")
class VehicleApi {

	private final PlateMapper plates;

	private final AsOf asOf;

	private final Unmasking unmasking;

	VehicleApi(PlateMapper plates, AsOf asOf, Unmasking unmasking) {
		this.unmasking = unmasking;
		this.plates = plates;
		this.asOf = asOf;
	}

	/**
	 * The truck that carried the plate on the day, as it was at the end of that day; one
	 * that has left its company, by the plate of its last day there and as it was then.
	 * @param plateColor the same number in another colour is another plate
	 * @param plateType code of GA/T 16.7, serves as well as the colour
	 * @param on today when absent
	 * @param reason why the owner's name is asked for plainly
	 */
	@GetMapping
	Map<String, Object> read(@RequestParam String plate, @RequestParam(required = false) @Nullable String plateColor,
			@RequestParam(required = false) @Nullable String plateType,
			@RequestParam(required = false) @Nullable LocalDate on,
			@RequestHeader(name = Unmasking.HEADER, required = false) @Nullable String reason, Scope scope,
			Account account) {
		var number = PlateCheck.normalise(plate);
		var day = (on != null) ? on : this.asOf.today();
		var holdings = this.plates.findHoldings(number);
		var book = new PlateBook(holdings);
		var vin = carrier(book, number, plateColor, plateType, day)
			.filter((one) -> this.asOf.knows("trucks", one, scope))
			.filter((one) -> carrier(book, number, plateColor, plateType, this.asOf.seenOn("trucks", one, day, scope))
				.equals(Optional.of(one)))
			.orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "PLATE_UNKNOWN", number, day));
		var seen = this.asOf.of("trucks", vin, on, scope, this.unmasking.sight("trucks", vin, account, reason));
		var values = seen.known();
		PlatePeriod.of(vin, holdings).stream().filter((one) -> one.holds(seen.day())).findFirst().ifPresent((one) -> {
			values.put("plate", one.holding().plate());
			values.put("plate_type", one.holding().plateType());
			values.put("plate_from", one.holding().validFrom());
		});
		return values;
	}

	private static Optional<String> carrier(PlateBook book, String plate, @Nullable String colour,
			@Nullable String type, LocalDate day) {
		if (type != null && !type.isBlank()) {
			return book.named(null, plate, type.strip(), day);
		}
		if (colour == null || colour.isBlank()) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "PLATE_COLOR_REQUIRED", plate);
		}
		return book.carrier(plate, colour(colour.strip()), day);
	}

	private static PlateColour colour(String name) {
		return Arrays.stream(PlateColour.values())
			.filter((colour) -> colour.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_PLATE_COLOR", name,
					Arrays.stream(PlateColour.values()).map(Enum::name).collect(Collectors.joining(", "))));
	}

}
