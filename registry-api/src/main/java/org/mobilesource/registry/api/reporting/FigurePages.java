package org.mobilesource.registry.api.reporting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.reporting.Figure.Line;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** The figures as charts with their tables, as files, and for programs. */
@Controller
class FigurePages {

	private final Figures figures;

	private final LatestNight latest;

	private final CodeNames names;

	private final AuditTrail trail;

	FigurePages(Figures figures, LatestNight latest, CodeNames names, AuditTrail trail) {
		this.figures = figures;
		this.latest = latest;
		this.names = names;
		this.trail = trail;
	}

	@GetMapping("/figures")
	String figures(FigureForm form, Model model, Scope scope) {
		var range = form.range(this.latest.date());
		model.addAttribute("form", form)
			.addAttribute("range", range)
			.addAttribute("run", this.latest.run().orElse(null))
			.addAttribute("divisions", this.names.choices("division"))
			.addAttribute("figures",
					Arrays.stream(FigureName.values())
						.map((name) -> this.figures.of(name, form, range, scope))
						.toList());
		return "reporting/figures";
	}

	@GetMapping("/figures/{name}/export.csv")
	void export(@PathVariable String name, FigureForm form, HttpServletResponse response, Scope scope)
			throws IOException {
		var figure = figure(name, form, scope);
		var columns = new ArrayList<String>(List.of("key", "label"));
		columns.addAll(
				figure.name().isOfShares() ? List.of("part", "whole", "percent") : (figure.name() == FigureName.LISTS)
						? List.of("large_fleet", "high_exceedance", "overdue_repair") : List.of("exceedances"));
		this.trail.note("rows",
				new PagedCsv<Line>("figure-" + figure.name().slug() + ".csv", columns, (line) -> cells(figure, line))
					.write((limit, offset) -> figure.lines().stream().skip(offset).limit(limit).toList(), response));
	}

	/** A figure with its range and the run it is as of. */
	@GetMapping("/api/v1/figures/{name}")
	@ResponseBody
	Answer answer(@PathVariable String name, FigureForm form, Scope scope) {
		var range = form.range(this.latest.date());
		return new Answer(name, range.from(), range.to(), form.division(),
				this.latest.run().map(EvaluationRun::number).orElse(null), figure(name, form, scope).lines());
	}

	private Figure figure(String slug, FigureForm form, Scope scope) {
		var name = FigureName.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return this.figures.of(name, form, form.range(this.latest.date()), scope);
	}

	private static List<@Nullable Object> cells(Figure figure, Line line) {
		List<@Nullable Object> cells = new ArrayList<>(List.of(line.key(), line.label()));
		cells.addAll(line.values());
		if (figure.name().isOfShares()) {
			cells.add(line.percent());
		}
		return cells;
	}

	/**
	 * A figure for programs.
	 *
	 * @param run number of the run it is as of
	 */
	record Answer(String figure, LocalDate from, LocalDate to, @Nullable String division, @Nullable String run,
			List<Line> lines) {
	}

}
