package org.mobilesource.registry.api.reporting;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.reporting.FigureRows.Asked;
import org.mobilesource.registry.api.reporting.FigureRows.Kind;
import org.mobilesource.registry.api.reporting.FigureRows.Row;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.domain.access.Scope;

/** The rows to which a figure leads, as many as it says. */
@Controller
class FigureRowPages {

	private static final int PAGE = 50;

	private final FigureRows rows;

	private final LatestNight latest;

	private final CodeNames names;

	private final AuditTrail trail;

	FigureRowPages(FigureRows rows, LatestNight latest, CodeNames names, AuditTrail trail) {
		this.rows = rows;
		this.latest = latest;
		this.names = names;
		this.trail = trail;
	}

	@GetMapping("/figures/rows/{kind:[a-z]+}")
	String rows(@PathVariable String kind, Asked asked, Model model, Scope scope) {
		var rows = kind(kind);
		var range = asked.form().range(this.latest.date());
		var paging = new Paging((asked.page() != null) ? asked.page() : 1, PAGE,
				this.rows.count(rows, asked, range, scope));
		model.addAttribute("kind", rows)
			.addAttribute("asked", asked)
			.addAttribute("range", range)
			.addAttribute("query", asked.query(range))
			.addAttribute("paging", paging)
			.addAttribute("divisionNames", this.names.named("division", range.to()))
			.addAttribute("stageNames", this.names.named("emission_stage", range.to()))
			.addAttribute("rows", this.rows.find(rows, asked, range, PAGE, paging.offset(), scope));
		return "reporting/rows";
	}

	@GetMapping("/figures/rows/{kind:[a-z]+}.csv")
	void export(@PathVariable String kind, Asked asked, HttpServletResponse response, Scope scope) throws IOException {
		var rows = kind(kind);
		var range = asked.form().range(this.latest.date());
		this.trail.note("rows", new PagedCsv<Row>(rows.slug() + ".csv", rows.columns(), Row::values)
			.write((limit, offset) -> this.rows.find(rows, asked, range, limit, offset, scope), response));
	}

	private static Kind kind(String slug) {
		return Kind.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
