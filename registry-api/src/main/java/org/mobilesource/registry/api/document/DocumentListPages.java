package org.mobilesource.registry.api.document;

import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.document.DocumentMapper.Document;
import org.mobilesource.registry.db.document.DocumentMapper.Filter;
import org.mobilesource.registry.db.document.DocumentMapper.Notice;
import org.mobilesource.registry.db.document.DocumentMapper.Part;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.document.DocumentKind;
import org.mobilesource.registry.domain.document.IssueRule.Refusal;

/**
 * Findings of which notice is due, documents issued for many of them, and their print.
 */
@Controller
@RequestMapping("/documents")
class DocumentListPages {

	/** As many as are ticked and printed at once. */
	private static final int PAGE = 100;

	private final DocumentMapper documents;

	private final DocumentIssue issue;

	private final StoredDocuments files;

	private final AuditTrail trail;

	DocumentListPages(DocumentMapper documents, DocumentIssue issue, StoredDocuments files, AuditTrail trail) {
		this.documents = documents;
		this.issue = issue;
		this.files = files;
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "REPAIR_NOTICE") DocumentKind kind,
			@RequestParam(required = false) @Nullable LocalDate day, @RequestParam(defaultValue = "DUE") Part part,
			@RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var filter = new Filter(kind, day, part);
		var paging = new Paging(page, PAGE, this.documents.countNotices(filter, scope));
		model.addAttribute("filter", filter)
			.addAttribute("kinds", DocumentKind.values())
			.addAttribute("parts", Part.values())
			.addAttribute("paging", paging)
			.addAttribute("rows", this.documents.findNotices(filter, PAGE, paging.offset(), scope))
			.addAttribute("address",
					UriComponentsBuilder.fromPath("/documents")
						.queryParam("kind", kind)
						.queryParam("part", part)
						.queryParam("day", (day != null) ? day : "")
						.build() + "&");
		return "document/documents";
	}

	/** What would be issued of what was ticked, and what not, and why. */
	@GetMapping("/preview")
	String preview(@RequestParam DocumentKind kind, @RequestParam(defaultValue = "") List<Long> key, Model model,
			Scope scope) {
		var rows = ticked(kind, key, scope);
		Map<Long, Refusal> refused = new LinkedHashMap<>();
		rows.forEach((row) -> this.issue.refusal(kind, row)
			.ifPresent((refusal) -> refused.put(row.exceedanceId(), refusal)));
		var due = rows.stream()
			.filter((row) -> row.documentId() == null && !refused.containsKey(row.exceedanceId()))
			.toList();
		model.addAttribute("kind", kind)
			.addAttribute("due", due)
			.addAttribute("rest", rows.stream().filter((row) -> !due.contains(row)).toList())
			.addAttribute("refused", refused);
		return "document/preview";
	}

	/**
	 * Issues what can be issued of these and shows the documents of all of them; sent
	 * again, it issues nothing more.
	 */
	@PostMapping
	String issue(@RequestParam DocumentKind kind, @RequestParam(defaultValue = "") List<Long> key, Principal person,
			Model model, Scope scope) {
		var rows = ticked(kind, key, scope);
		long issued = rows.stream()
			.filter((row) -> this.issue.issue(kind, row.exceedanceId(), person.getName(), scope))
			.count();
		this.trail.note("issued", issued);
		var now = ticked(kind, key, scope);
		model.addAttribute("kind", kind)
			.addAttribute("issued", issued)
			.addAttribute("done", now.stream().filter((row) -> row.documentId() != null).toList())
			.addAttribute("left", now.stream().filter((row) -> row.documentId() == null).toList());
		return "document/issued";
	}

	/** The ticked documents as one print, those that are in force. */
	@GetMapping("/print")
	ResponseEntity<String> print(@RequestParam(defaultValue = "") List<Long> key, Scope scope) {
		var found = require(key).isEmpty() ? List.<Document>of()
				: this.documents.findAll(key, scope).stream().filter(Document::inForce).toList();
		if (found.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.trail.note("rows", found.size());
		return Printout.of(found.stream().map((one) -> this.files.read(one.sha256())).toList(),
				found.get(0).number() + " +" + (found.size() - 1));
	}

	private List<Notice> ticked(DocumentKind kind, List<Long> keys, Scope scope) {
		return require(keys).isEmpty() ? List.of() : this.documents.findNoticesOf(kind, keys, scope);
	}

	private static List<Long> require(List<Long> keys) {
		if (keys.size() > PAGE) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return keys;
	}

}
