package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * Sending a file: the upload runs a dry run, and the page of the dry run offers to import
 * what it has shown.
 */
@Controller
@RequestMapping("/imports")
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class UploadPages {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_REASON = 500;

	private final FeedCatalogue feeds;

	private final Uploads uploads;

	private final BackgroundImports background;

	private final ImportMapper imports;

	private final Clock clock;

	UploadPages(FeedCatalogue feeds, Uploads uploads, BackgroundImports background, ImportMapper imports, Clock clock) {
		this.feeds = feeds;
		this.uploads = uploads;
		this.background = background;
		this.imports = imports;
		this.clock = clock;
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "companies") String feed, Model model) {
		model.addAttribute("feeds", this.feeds.names())
			.addAttribute("feed", feed)
			.addAttribute("columns", this.feeds.columns(feed));
		return "imports/new";
	}

	@PostMapping
	String upload(@RequestParam String feed, @RequestParam MultipartFile file, @RequestParam String submittedBy,
			RedirectAttributes notice) throws IOException {
		if (!this.feeds.names().contains(feed) || file.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		var person = required(submittedBy, LONGEST_NAME);
		var kept = this.uploads.keep(file.getOriginalFilename(), file.getInputStream());
		var now = this.clock.instant();
		return start(new ImportRequest(feed, kept, BusinessTime.dateOf(now), now, true, false, person, null, Map.of()),
				notice);
	}

	/** Imports what a dry run has shown. */
	@PostMapping("/{id:\\d+}/confirm")
	String confirm(@PathVariable long id, RedirectAttributes notice) {
		var run = run(id);
		if (!run.dryRun() || run.state() != ImportState.DONE) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return start(request(run, run.submittedBy(), null), notice);
	}

	/** Imports a held file in spite of its bad rows: a person has decided. */
	@PostMapping("/{id:\\d+}/release")
	String release(@PathVariable long id, @RequestParam String submittedBy, @RequestParam String reason,
			RedirectAttributes notice) {
		var run = run(id);
		if (run.state() != ImportState.HELD) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return start(request(run, required(submittedBy, LONGEST_NAME), required(reason, LONGEST_REASON)), notice);
	}

	/** Goes on with an import that was cut short. */
	@PostMapping("/{id:\\d+}/resume")
	String resume(@PathVariable long id, RedirectAttributes notice) {
		var run = run(id);
		if (run.dryRun() || (run.state() != ImportState.RUNNING && run.state() != ImportState.FAILED)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return start(request(run, run.submittedBy(), run.reason()), notice);
	}

	private ImportRun run(long id) {
		return this.imports.findRun(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A reason is given for what is released. */
	private ImportRequest request(ImportRun run, @Nullable String person, @Nullable String reason) {
		var file = this.uploads.find(run.sha256(), run.fileName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
		var now = this.clock.instant();
		return new ImportRequest(run.feed(), file, BusinessTime.dateOf(now), now, false, reason != null, person, reason,
				Map.of());
	}

	private String start(ImportRequest request, RedirectAttributes notice) {
		var beginning = this.background.start(request).orElse(null);
		if (beginning == null) {
			notice.addFlashAttribute("notice", "import.waiting");
			return "redirect:/imports";
		}
		if (beginning.known()) {
			notice.addFlashAttribute("notice", "import.known");
		}
		return "redirect:/imports/" + beginning.importId();
	}

	private static String required(String text, int longest) {
		var stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > longest) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return stripped;
	}

}
