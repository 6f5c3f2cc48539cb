package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
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

	private final FeedCatalogue feeds;

	private final Uploads uploads;

	private final StartedImports started;

	private final ImportMapper imports;

	private final Clock clock;

	private final DataSize limit;

	UploadPages(FeedCatalogue feeds, Uploads uploads, StartedImports started, ImportMapper imports, Clock clock,
			@Value("${registry.uploads.limit}") DataSize limit) {
		this.feeds = feeds;
		this.uploads = uploads;
		this.started = started;
		this.imports = imports;
		this.clock = clock;
		this.limit = limit;
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "companies") String feed, Model model) {
		model.addAttribute("feeds", this.feeds.names())
			.addAttribute("feed", feed)
			.addAttribute("columns", this.feeds.columns(feed))
			.addAttribute("table", this.feeds.hasColumns(feed))
			.addAttribute("limit", this.limit.toMegabytes());
		return "imports/new";
	}

	@PostMapping
	String upload(@RequestParam String feed, @RequestParam MultipartFile file, Principal person,
			RedirectAttributes notice) throws IOException {
		if (!this.feeds.names().contains(feed) || file.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		var kept = this.uploads.keep(file.getOriginalFilename(), file.getInputStream());
		var now = this.clock.instant();
		return this.started.redirect(new ImportRequest(feed, kept, BusinessTime.dateOf(now), now, true, false, false,
				person.getName(), null, Map.of()), notice);
	}

	/** Imports what a dry run has shown. */
	@PostMapping("/{id:\\d+}/confirm")
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "false") boolean wholeFile, Principal person,
			RedirectAttributes notice) {
		var run = run(id);
		if (!run.dryRun() || run.state() != ImportState.DONE) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return this.started.redirect(request(run, wholeFile, person.getName(), null), notice);
	}

	/** Goes on with an import that was cut short. */
	@PostMapping("/{id:\\d+}/resume")
	String resume(@PathVariable long id, RedirectAttributes notice) {
		var run = run(id);
		if (run.dryRun() || (run.state() != ImportState.RUNNING && run.state() != ImportState.FAILED)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return this.started.redirect(request(run, run.wholeFile(), run.submittedBy(), run.reason()), notice);
	}

	private ImportRun run(long id) {
		return this.imports.findRun(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A reason is given for what is released. */
	private ImportRequest request(ImportRun run, boolean wholeFile, @Nullable String person, @Nullable String reason) {
		var file = this.uploads.find(run.sha256(), run.fileName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
		var now = this.clock.instant();
		return new ImportRequest(run.feed(), file, BusinessTime.dateOf(now), now, false, wholeFile, reason != null,
				person, reason, Map.of());
	}

}
