package org.mobilesource.registry.api.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.register.RegisterDay;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.vehicle.PlateCheck;

/** The registers by name, and what is asked of them. */
@Component
class Registers {

	/** Of a truck now, whom those who had it before do not see. */
	private static final String OWNER = "owner_name";

	/** Columns that name a company to which a row belongs. */
	private static final List<String> COMPANIES = List.of("credit_code", "merged_into", "owner_credit_code");

	private final Map<String, Register> byFeed;

	private final PolicyCache policies;

	private final Clock clock;

	Registers(List<Register> registers, PolicyCache policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
		this.byFeed = registers.stream()
			.collect(Collectors.toMap(Register::feed, Function.identity(), (a, b) -> a, LinkedHashMap::new));
	}

	Set<String> names() {
		return this.byFeed.keySet();
	}

	Optional<Register> find(String feed) {
		return Optional.ofNullable(this.byFeed.get(feed));
	}

	Register get(String feed) {
		return find(feed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Those of the columns that are shown within the scope. */
	static List<String> shown(List<String> columns, Scope scope) {
		return scope.isCompany() ? columns.stream().filter((column) -> !column.equals(OWNER)).toList() : columns;
	}

	/** The row with this key, not found where it is outside of the scope. */
	Map<String, Object> row(Register register, String key, Scope scope) {
		return register.table()
			.findRows(RegisterQuery.of(key), scope)
			.stream()
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Whether the row with this key is within the scope. */
	boolean sees(Register register, String key, Scope scope) {
		return scope.isCity() || register.table().count(RegisterQuery.of(key), scope) > 0;
	}

	/**
	 * Whether a row with these values may be entered. A county enters rows of its own
	 * division, and of those that have none, like fleets and ships, rows of its
	 * companies; records of trucks, of its trucks.
	 */
	boolean mayEnter(Map<String, String> values, Scope scope) {
		if (scope.isCity() || values.containsKey("division")) {
			return scope.mayEnter(values.get("division"));
		}
		if (values.containsKey("plate") && !values.containsKey("credit_code")) {
			return scope.isDivision() && ofOwnTruck(values, scope);
		}
		var companies = COMPANIES.stream()
			.map((column) -> CreditCodeCheck.normalise(values.getOrDefault(column, "")))
			.filter((code) -> !code.isEmpty())
			.distinct()
			.toList();
		return scope.isDivision() && !companies.isEmpty()
				&& get("companies").table().count(RegisterQuery.of(companies), scope) == companies.size();
	}

	/**
	 * Whether the row is of a truck of the scope, which it names or whose plate it has.
	 */
	private boolean ofOwnTruck(Map<String, String> values, Scope scope) {
		var trucks = get("trucks").table();
		var vin = values.getOrDefault("vin", "").strip();
		if (!vin.isEmpty() && trucks.count(RegisterQuery.of(vin), Scope.CITY) > 0) {
			return trucks.count(RegisterQuery.of(vin), scope) > 0;
		}
		var plate = Map.of("plate", PlateCheck.normalise(values.getOrDefault("plate", "")), "plate_type",
				values.getOrDefault("plate_type", ""));
		return trucks.count(new RegisterQuery(List.of(), plate, RegisterDay.under(today()), null, null, false, null, 0),
				scope) > 0;
	}

	/**
	 * The query that request parameters mean: filters of the register, sorting and its
	 * direction; anything else is left aside. A text is normalised like a plate, since
	 * people write those in many ways.
	 */
	RegisterQuery query(Register register, Map<String, String> parameters) {
		var day = RegisterDay.under(today());
		Map<String, String> filters = new LinkedHashMap<>();
		for (var name : filters(register, day)) {
			var value = parameters.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				filters.put(name, switch (name) {
					case "plate" -> PlateCheck.normalise(value);
					case "on" -> day(value);
					default -> value;
				});
			}
		}
		var sort = parameters.get("sort");
		return new RegisterQuery(List.of(), filters, day, null,
				(sort != null && register.sortable().contains(sort)) ? sort : null,
				"desc".equals(parameters.get("dir")), null, 0);
	}

	/** The filters of the register that mean something on the day, in their order. */
	static List<String> filters(Register register, @Nullable RegisterDay day) {
		boolean local = day != null && day.localPlates() != null;
		return register.filters().stream().filter((name) -> local || !name.equals("local")).toList();
	}

	/** The policy of today. */
	Policy today() {
		return this.policies.policies().on(BusinessTime.dateOf(this.clock.instant()));
	}

	private static String day(String value) {
		try {
			return LocalDate.parse(value).toString();
		}
		catch (DateTimeParseException ex) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "DATE_EXPECTED", value);
		}
	}

}
