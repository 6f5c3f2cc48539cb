package org.mobilesource.registry.api.document;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.document.DocumentMapper.Document;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** One document: what became of it, its file as issued, its withdrawal. */
@Controller
@RequestMapping("/documents/{id:\\d{1,18}}")
class DocumentPages {

	private static final int LONGEST_REASON = 300;

	private final DocumentMapper documents;

	private final DeadlineMapper deadlines;

	private final StoredDocuments files;

	private final Clock clock;

	DocumentPages(DocumentMapper documents, DeadlineMapper deadlines, StoredDocuments files, Clock clock) {
		this.documents = documents;
		this.deadlines = deadlines;
		this.files = files;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable long id, Model model, Scope scope) {
		var one = find(id, scope);
		var openCase = this.deadlines.find(one.exceedanceId(), scope).orElse(null);
		model.addAttribute("one", one)
			.addAttribute("others",
					this.documents.findOf(List.of(one.exceedanceId()), scope)
						.stream()
						.filter((other) -> other.id() != id)
						.toList())
			.addAttribute("openCase", openCase)
			.addAttribute("services", (openCase != null) ? this.deadlines.findServices(openCase.openedBy()) : List.of())
			.addAttribute("today", BusinessTime.dateOf(this.clock.instant()));
		return "document/document";
	}

	/** The stored file, byte for byte. */
	@GetMapping("/{language:zh|en}")
	ResponseEntity<String> file(@PathVariable long id, @PathVariable String language, Scope scope) {
		var one = find(id, scope);
		return Printout.of(this.files.read(language.equals("zh") ? one.sha256() : one.sha256En()));
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal person,
			Model model, Scope scope) {
		find(id, scope);
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			model.addAttribute("problem", "REASON");
			return page(id, model, scope);
		}
		this.documents.withdraw(id, reason.strip(), person.getName(), this.clock.instant());
		return "redirect:/documents/" + id;
	}

	private Document find(long id, Scope scope) {
		return this.documents.find(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
