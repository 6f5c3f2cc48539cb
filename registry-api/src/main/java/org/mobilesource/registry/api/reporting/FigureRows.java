package org.mobilesource.registry.api.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.reporting.FigureMapper;
import org.mobilesource.registry.db.reporting.FigureMapper.Range;
import org.mobilesource.registry.domain.access.Scope;

/** The rows behind figures. */
@Component
class FigureRows {

	private final FigureMapper figures;

	FigureRows(FigureMapper figures) {
		this.figures = figures;
	}

	int count(Kind kind, Asked asked, Range range, Scope scope) {
		return switch (kind) {
			case EXCEEDANCES -> this.figures.countExceedances(range, asked.site, scope);
			case TRUCKS -> this.figures.countTruckRows(range, asked.stage, scope);
			case CASES -> this.figures.countCaseRows(range, asked.punctual, scope);
		};
	}

	/** A page of rows, values in order of the columns, with the address of each. */
	List<Row> find(Kind kind, Asked asked, Range range, int limit, int offset, Scope scope) {
		return switch (kind) {
			case EXCEEDANCES -> this.figures.findExceedances(range, asked.site, limit, offset, scope)
				.stream()
				.map((one) -> new Row("/trucks/" + one.vin() + "?tab=exceedances",
						Arrays.asList(one.plate(), one.vin(), one.division(), one.emissionStage(), one.day(),
								one.source(), one.siteCode(), one.sourceKey())))
				.toList();
			case TRUCKS -> this.figures.findTrucks(range, asked.stage, limit, offset, scope)
				.stream()
				.map((one) -> new Row("/trucks/" + one.vin() + "?tab=exceedances",
						Arrays.asList(one.plate(), one.vin(), one.division(), one.emissionStage(), one.exceedances(),
								one.latest())))
				.toList();
			case CASES -> this.figures.findCases(range, asked.punctual, limit, offset, scope)
				.stream()
				.map((one) -> new Row("/deadlines/" + one.openedBy(),
						Arrays.asList(one.plate(), one.vin(), one.division(), one.openedOn(), one.due(),
								one.clearedOn())))
				.toList();
		};
	}

	/** What the rows are. */
	enum Kind {

		EXCEEDANCES("plate", "vin", "division", "emission_stage", "occurred_on", "source", "site_code", "source_key"),

		TRUCKS("plate", "vin", "division", "emission_stage", "exceedances", "latest"),

		CASES("plate", "vin", "division", "opened_on", "deadline", "cleared_on");

		private final List<String> columns;

		Kind(String... columns) {
			this.columns = List.of(columns);
		}

		public List<String> columns() {
			return this.columns;
		}

		public String slug() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Optional<Kind> ofSlug(String slug) {
			return Arrays.stream(values()).filter((kind) -> kind.slug().equals(slug)).findFirst();
		}

	}

	/**
	 * Which rows.
	 *
	 * @param punctual of cases, those cleared by their deadline, or not
	 */
	record Asked(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String division, @Nullable String site,
			@Nullable String stage, @Nullable Boolean punctual, @Nullable Integer page) {

		FigureForm form() {
			return new FigureForm(this.from, this.to, this.division);
		}

		/** What follows a path to ask for the same, to which a page may be added. */
		public String query(Range range) {
			return UriComponentsBuilder.newInstance()
				.queryParam("from", range.from())
				.queryParam("to", range.to())
				.queryParamIfPresent("division", Optional.ofNullable(this.division))
				.queryParamIfPresent("site", Optional.ofNullable(this.site))
				.queryParamIfPresent("stage", Optional.ofNullable(this.stage))
				.queryParamIfPresent("punctual", Optional.ofNullable(this.punctual))
				.encode()
				.toUriString() + "&";
		}

	}

	/** A row, and where more is said of it. */
	record Row(String address, List<@Nullable Object> values) {
	}

}
