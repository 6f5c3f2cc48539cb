package org.mobilesource.registry.api.reporting;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.reporting.FigureMapper.Range;
import org.mobilesource.registry.domain.geo.DivisionPrefix;

/**
 * Of which days and county; all of it is in the address. Without days it is the 30 to the
 * latest run, and never more than a year.
 */
record FigureForm(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String division) {

	static final int DAYS = 30;

	private static final int MOST_DAYS = 366;

	FigureForm {
		division = (division == null || division.isBlank()) ? null : division;
	}

	/** The range; one that ends before it begins is its last day alone. */
	Range range(LocalDate latest) {
		var last = (this.to != null) ? this.to : latest;
		var first = (this.from != null) ? this.from : last.minusDays(DAYS - 1);
		if (first.isAfter(last)) {
			first = last;
		}
		if (first.isBefore(last.minusDays(MOST_DAYS - 1))) {
			first = last.minusDays(MOST_DAYS - 1);
		}
		return new Range(first, last, (this.division != null)
				? DivisionPrefix.of(this.division).map(DivisionPrefix::digits).orElse("-") : null);
	}

	/** Where rows of days are, with the same county. */
	String rows(String path, LocalDate from, LocalDate to) {
		return UriComponentsBuilder.fromPath("/figures/rows/" + path)
			.queryParam("from", from)
			.queryParam("to", to)
			.queryParamIfPresent("division", Optional.ofNullable(this.division))
			.toUriString();
	}

}
