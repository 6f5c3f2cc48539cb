package org.mobilesource.registry.api.exemption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.exemption.Proposed.Reason;
import org.mobilesource.registry.domain.obd.Exemption.Asked;

/** The list as a file: each criterion with value, threshold and detail. */
final class ExemptionColumns {

	static final List<String> NAMES = Stream
		.concat(Stream.of("as_of", "outcome", "against", "vin", "plate", "credit_code", "company", "division"),
				Arrays.stream(Asked.values())
					.map(ExemptionColumns::name)
					.flatMap((name) -> Stream.of(name, name + "_threshold", name + "_detail")))
		.toList();

	private ExemptionColumns() {
	}

	static List<@Nullable Object> cells(Proposed one) {
		List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(one.asOf(), one.outcome(), against(one), one.vin(),
				one.plate(), one.creditCode(), one.company(), one.division()));
		for (var reason : one.reasons()) {
			cells.addAll(Arrays.asList(reason.value(), reason.threshold(), reason.detail()));
		}
		return cells;
	}

	private static String against(Proposed one) {
		return one.reasons(false).stream().map(Reason::asked).map(Asked::name).collect(Collectors.joining(" "));
	}

	private static String name(Asked asked) {
		return asked.name().toLowerCase(Locale.ROOT);
	}

}
