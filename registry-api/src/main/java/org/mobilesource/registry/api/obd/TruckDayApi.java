package org.mobilesource.registry.api.obd;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.db.obd.ObdDayMapper;
import org.mobilesource.registry.db.obd.ObdFaultMapper;
import org.mobilesource.registry.db.obd.ObdFaultMapper.FaultRow;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.DayColumn;

/** A truck's days and faults of on-board diagnosis for programs. */
@RestController
@RequestMapping("/api/v1/trucks/{vin}")
class TruckDayApi {

	private static final List<String> COLUMNS = Stream
		.of(Stream.of("vin", "day", "source"), Arrays.stream(DayColumn.values()).map(DayColumn::columnName),
				Stream.of("dtc_set", "first_cell", "last_cell", "layout", "header_order", "software_version", "flags"))
		.flatMap((names) -> names)
		.toList();

	private final ObdDayMapper days;

	private final ObdFaultMapper faults;

	private final AsOf asOf;

	TruckDayApi(ObdDayMapper days, ObdFaultMapper faults, AsOf asOf) {
		this.days = days;
		this.faults = faults;
		this.asOf = asOf;
	}

	/**
	 * The days in their order, every column in the unit of the table.
	 * @param from the first day, a year before the last when absent
	 * @param to the last day, today when absent
	 */
	@GetMapping(path = "/obd-days", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Map<String, Object>> days(@PathVariable String vin, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, Scope scope) {
		known(vin, scope);
		var last = (to != null) ? to : this.asOf.today();
		var found = this.days.findDays(List.of(vin), (from != null) ? from : last.minusYears(1), last, scope);
		for (var day : found) {
			day.keySet().retainAll(COLUMNS);
			day.put("day", String.valueOf(day.get("day")));
		}
		return found;
	}

	/** The same as CSV. */
	@GetMapping(path = "/obd-days", produces = "text/csv")
	void file(@PathVariable String vin, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, HttpServletResponse response, Scope scope)
			throws IOException {
		var all = days(vin, from, to, scope);
		new PagedCsv<Map<String, Object>>("obd-days-" + vin + ".csv", COLUMNS, TruckDayApi::cells)
			.write((limit, offset) -> all.subList(offset, Math.min(offset + limit, all.size())), response);
	}

	/** The faults, newest first, and how long the truck had each. */
	@GetMapping("/obd-faults")
	List<FaultRow> faults(@PathVariable String vin, Scope scope) {
		known(vin, scope);
		return this.faults.findFaults(vin, scope);
	}

	private void known(String vin, Scope scope) {
		if (!this.asOf.knows("trucks", vin, scope)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static List<@Nullable Object> cells(Map<String, Object> day) {
		List<@Nullable Object> cells = new ArrayList<>();
		COLUMNS.forEach((column) -> cells.add(day.get(column)));
		return cells;
	}

}
