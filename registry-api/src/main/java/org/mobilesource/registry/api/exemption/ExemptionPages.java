package org.mobilesource.registry.api.exemption;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.register.ExportSheet;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.domain.access.Scope;

/** Vehicles proposed for exemption as of any day, and the same as files. */
@Controller
@RequestMapping("/obd/exemptions")
class ExemptionPages {

	private static final int PAGE = 50;

	private final Exemptions exemptions;

	private final AuditTrail trail;

	ExemptionPages(Exemptions exemptions, AuditTrail trail) {
		this.exemptions = exemptions;
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable Outcome outcome, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope) {
		var day = this.exemptions.day(asOf);
		var listed = this.exemptions.vins(day, outcome, scope);
		var paging = new Paging(page, PAGE, listed.size());
		model.addAttribute("day", day)
			.addAttribute("outcome", outcome)
			.addAttribute("outcomes", Outcome.values())
			.addAttribute("paging", paging)
			.addAttribute("items", this.exemptions.judge(day,
					listed.subList(paging.offset(), Math.min(paging.offset() + PAGE, listed.size())), scope));
		return "exemption/list";
	}

	@GetMapping("/export.{format:csv|xlsx}")
	void export(@PathVariable String format, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable Outcome outcome, HttpServletResponse response, Scope scope)
			throws IOException {
		var day = this.exemptions.day(asOf);
		var listed = this.exemptions.on(day, outcome, scope);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("exemptions-" + day + "." + format).build().toString());
		try (var sheet = ExportSheet.open(format, ExemptionColumns.NAMES, day,
				Map.of("outcome", (outcome != null) ? outcome.name() : ""), Map.of(), response)) {
			listed.stream().map(ExemptionColumns::cells).forEach(sheet::add);
		}
		this.trail.note("rows", listed.size());
	}

}
