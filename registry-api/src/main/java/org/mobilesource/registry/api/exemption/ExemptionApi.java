package org.mobilesource.registry.api.exemption;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.register.ExportSheet;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.access.Scope;

/**
 * Vehicles proposed for exemption as JSON in pages and as CSV in one piece: a proposal to
 * the authority, never a decision.
 */
@RestController
@RequestMapping("/api/v1/obd/exemptions")
class ExemptionApi {

	private static final int MOST = 500;

	private final Exemptions exemptions;

	private final AuditTrail trail;

	ExemptionApi(Exemptions exemptions, AuditTrail trail) {
		this.exemptions = exemptions;
		this.trail = trail;
	}

	/**
	 * In order of their VINs.
	 * @param outcome all when absent
	 * @param cursor {@code next} of the page before
	 */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Proposals json(@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable Outcome outcome, @RequestParam(defaultValue = "50") int size,
			@RequestParam(defaultValue = "") String cursor, Scope scope) {
		if (size < 1 || size > MOST) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "SIZE_OUT_OF_RANGE", size, MOST);
		}
		var day = this.exemptions.day(asOf);
		var all = this.exemptions.vins(day, outcome, scope);
		var behind = all.stream().filter((vin) -> vin.compareTo(cursor) > 0).limit(size + 1L).toList();
		var items = this.exemptions.judge(day, behind.stream().limit(size).toList(), scope);
		this.trail.note("rows", items.size());
		return new Proposals(day, all.size(), items, (behind.size() > size) ? behind.get(size - 1) : null);
	}

	@GetMapping(produces = "text/csv")
	void csv(@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable Outcome outcome, HttpServletResponse response, Scope scope)
			throws IOException {
		var day = this.exemptions.day(asOf);
		var listed = this.exemptions.on(day, outcome, scope);
		response.setHeader("X-As-Of", day.toString());
		try (var sheet = ExportSheet.open("csv", ExemptionColumns.NAMES, day, Map.of(), Map.of(), response)) {
			listed.stream().map(ExemptionColumns::cells).forEach(sheet::add);
		}
		this.trail.note("rows", listed.size());
	}

	/** A page of vehicles; {@code next} is null behind the last one. */
	record Proposals(LocalDate asOf, int total, List<Proposed> items, @Nullable String next) {
	}

}
