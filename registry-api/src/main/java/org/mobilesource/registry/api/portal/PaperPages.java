package org.mobilesource.registry.api.portal;

import java.io.IOException;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.api.enforcement.CasePapers;
import org.mobilesource.registry.api.enforcement.CasePapers.Taken;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.PaperKind;

/**
 * Repair sheets and re-test reports that the company sends for a case. Each file stands
 * for itself: after a broken connection all are sent again, and those that had arrived
 * are known by their content.
 */
@Controller
@RequestMapping("/my/cases/{openedBy:\\d{1,18}}/papers")
class PaperPages {

	private static final int LONGEST_NOTE = 300;

	private final DeadlineMapper cases;

	private final CasePapers papers;

	PaperPages(DeadlineMapper cases, CasePapers papers) {
		this.cases = cases;
		this.papers = papers;
	}

	@PostMapping
	String add(@PathVariable long openedBy, @RequestParam PaperKind kind, @RequestParam(defaultValue = "") String note,
			@RequestParam List<MultipartFile> files, Principal person, RedirectAttributes notice, Scope scope)
			throws IOException {
		var one = this.cases.find(openedBy, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var taken = new EnumMap<Taken, Integer>(Taken.class);
		var kept = note.strip();
		kept = kept.substring(0, Math.min(kept.length(), LONGEST_NOTE));
		for (var file : files) {
			if (!file.isEmpty()) {
				taken.merge(this.papers.take(openedBy, kind, kept, file, person.getName()), 1, Integer::sum);
			}
		}
		notice.addFlashAttribute("taken", taken);
		return "redirect:/my/trucks/" + one.vin() + "#case-" + openedBy;
	}

	@GetMapping("/{id:\\d{1,18}}")
	ResponseEntity<Resource> show(@PathVariable long openedBy, @PathVariable long id, Scope scope) {
		return this.papers.show(openedBy, id, scope);
	}

}
