package org.mobilesource.registry.api.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.policy.PolicyMapper.Dated;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Certainty;

/** The dated parameters as REST. */
@RestController
class ParameterApi {

	private final PolicyMapper parameters;

	private final ParameterCatalogue catalogue;

	private final Clock clock;

	ParameterApi(PolicyMapper parameters, ParameterCatalogue catalogue, Clock clock) {
		this.parameters = parameters;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@GetMapping("/api/v1/parameters")
	Answer all(@RequestParam(required = false) @Nullable LocalDate asOf) {
		var day = Objects.requireNonNullElseGet(asOf, () -> BusinessTime.dateOf(this.clock.instant()));
		return new Answer(day, Parameter.all(this.parameters.findDated(), day, this.catalogue)
			.stream()
			.map((one) -> new Item(one.name(), (one.current() != null) ? one.current().value() : null,
					one.described().unit(), one.described().rules(), one.rows().stream().map(Value::of).toList()))
			.toList());
	}

	/**
	 * All parameters as of a day.
	 */
	record Answer(LocalDate asOf, List<Item> items) {
	}

	/**
	 * A parameter.
	 *
	 * @param value in force on the day, null before the first one
	 * @param unit such as {@code trucks} or {@code percent}
	 * @param rules IDs of the rules that it affects
	 * @param history all its values, newest first, those to come included
	 */
	record Item(String name, @Nullable String value, String unit, List<String> rules, List<Value> history) {
	}

	/** A dated value; the next one ends it. */
	record Value(LocalDate validFrom, String value, String basis, @Nullable Certainty certainty) {

		static Value of(Dated row) {
			return new Value(row.validFrom(), row.value(), row.basis(), row.certainty());
		}

	}

}
