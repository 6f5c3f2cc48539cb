package org.mobilesource.registry.api.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.audit.AuditMapper.Filter;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.audit.AuditRecord;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/** The audit, for auditors. */
@Controller
@RequestMapping("/audit")
class AuditPages {

	private static final int PAGE = 50;

	private static final int AT_A_TIME = 1_000;

	private final AuditMapper records;

	private final AuditTrail trail;

	AuditPages(AuditMapper records, AuditTrail trail) {
		this.records = records;
		this.trail = trail;
	}

	@GetMapping
	String page(Search search, @RequestParam(defaultValue = "1") int page, Model model) {
		var filter = search.filter();
		var paging = new Paging(page, PAGE, this.records.count(filter));
		model.addAttribute("search", search)
			.addAttribute("kinds", AuditKind.values())
			.addAttribute("paging", paging)
			.addAttribute("rows", this.records.find(filter, PAGE, paging.offset()));
		return "audit/records";
	}

	/** What the filter finds, newest first, a part at a time. */
	@GetMapping("/export")
	void export(Search search, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("audit.csv").build().toString());
		try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				var csv = new CSVPrinter(writer.append('\uFEFF'), CSVFormat.RFC4180)) {
			csv.printRecord("number", "at", "actor", "address", "trace_id", "kind", "subject", "detail",
					"previous_hash", "hash");
			long written = 0;
			long before = Long.MAX_VALUE;
			for (var some = next(search, before); !some.isEmpty(); some = next(search, before)) {
				for (var one : some) {
					csv.printRecord(Stream
						.of(one.number(), one.at(), one.actor(), one.address(), one.traceId(), one.kind(),
								one.subject(), one.detail(), one.previousHash(), one.hash())
						.map(FormulaGuard::guarded));
					before = one.number();
				}
				written += some.size();
			}
			this.trail.note("rows", written);
		}
	}

	private List<AuditRecord> next(Search search, long before) {
		return this.records.findBefore(search.filter(), before, AT_A_TIME);
	}

	/**
	 * What an auditor looks for.
	 *
	 * @param from first day
	 * @param to last day
	 */
	record Search(@Nullable String actor, @Nullable AuditKind kind, @Nullable String subject, @Nullable String address,
			@Nullable LocalDate from, @Nullable LocalDate to) {

		Filter filter() {
			return new Filter(this.actor, this.kind, this.subject, this.address,
					(this.from != null) ? BusinessTime.startOf(this.from) : null,
					(this.to != null) ? BusinessTime.endOf(this.to) : null);
		}

		/** The address of the same search elsewhere, ready for a further parameter. */
		public String at(String path) {
			var address = UriComponentsBuilder.fromPath(path);
			address.queryParamIfPresent("actor", Optional.ofNullable(this.actor))
				.queryParamIfPresent("kind", Optional.ofNullable(this.kind))
				.queryParamIfPresent("subject", Optional.ofNullable(this.subject))
				.queryParamIfPresent("address", Optional.ofNullable(this.address))
				.queryParamIfPresent("from", Optional.ofNullable(this.from))
				.queryParamIfPresent("to", Optional.ofNullable(this.to));
			var text = address.encode().toUriString();
			return text + (text.contains("?") ? "&" : "?");
		}

	}

}
