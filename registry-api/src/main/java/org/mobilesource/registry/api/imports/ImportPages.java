package org.mobilesource.registry.api.imports;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.db.imports.HeldMapper;
import org.mobilesource.registry.db.imports.ImportHistoryMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/** Every import there was, and the permanent page of each. */
@Controller
@RequestMapping("/imports")
class ImportPages {

	private static final int PAGE = 20;

	private static final int PROBLEMS_SHOWN = 20;

	private final ImportMapper imports;

	private final ImportHistoryMapper history;

	private final QuarantineMapper quarantine;

	private final FeedCatalogue feeds;

	private final ObjectProvider<FileImporter> importer;

	private final ObjectProvider<HeldFiles> files;

	private final HeldMapper held;

	private final Previews previews;

	ImportPages(ImportMapper imports, ImportHistoryMapper history, QuarantineMapper quarantine, FeedCatalogue feeds,
			ObjectProvider<FileImporter> importer, ObjectProvider<HeldFiles> files, HeldMapper held,
			Previews previews) {
		this.imports = imports;
		this.history = history;
		this.quarantine = quarantine;
		this.feeds = feeds;
		this.importer = importer;
		this.files = files;
		this.held = held;
		this.previews = previews;
	}

	@GetMapping
	String history(HistoryForm form, Model model) {
		var filter = form.filter();
		var paging = new Paging((form.page() != null) ? form.page() : 1, PAGE, this.history.count(filter));
		model.addAttribute("form", form)
			.addAttribute("feeds", this.feeds.names())
			.addAttribute("states", ImportState.values())
			.addAttribute("paging", paging)
			.addAttribute("imports", this.history.find(filter, PAGE, paging.offset()));
		return "imports/history";
	}

	@GetMapping("/{id:\\d+}")
	String result(@PathVariable long id, Model model) {
		var run = progress(id, model);
		model.addAttribute("columns", Submitted.in(run.header()).found(run.unknownColumns()))
			.addAttribute("codes", this.imports.countProblems(id))
			.addAttribute("reasons", this.imports.countSkipped(id))
			.addAttribute("problems", this.imports.findProblems(id, PROBLEMS_SHOWN))
			.addAttribute("states", this.quarantine.countStates(id))
			.addAttribute("replays", this.quarantine.findReplays(id))
			.addAttribute("preview", this.previews.of(run))
			.addAttribute("verdict", this.held.find(id).orElse(null))
			.addAttribute("successor", successor(run))
			.addAttribute("deciding", this.files.getIfAvailable() != null)
			.addAttribute("kept", isKept(run));
		return "imports/result";
	}

	/** What an import would change, once it is known. */
	@GetMapping("/{id:\\d+}/preview")
	String preview(@PathVariable long id, Model model, HttpServletResponse response) {
		model.addAttribute("run", run(id)).addAttribute("preview", this.previews.of(run(id)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return "imports/preview :: preview";
	}

	/** The moving part alone; the whole page is asked for again once nothing moves. */
	@GetMapping(path = "/{id:\\d+}", headers = "HX-Request")
	String moving(@PathVariable long id, Model model, HttpServletResponse response) {
		progress(id, model);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (!Boolean.TRUE.equals(model.getAttribute("moving"))) {
			response.setHeader("HX-Refresh", "true");
		}
		return "imports/progress :: progress";
	}

	private ImportRun progress(long id, Model model) {
		var run = run(id);
		var importing = this.importer.getIfAvailable();
		boolean running = run.state() == ImportState.RUNNING;
		model.addAttribute("run", run)
			.addAttribute("moving", running && (importing == null || importing.isUnderWay(run.sha256())));
		return run;
	}

	private ImportRun run(long id) {
		return this.imports.findRun(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Only an import that may go on or be decided about needs its file. */
	private boolean isKept(ImportRun run) {
		var files = this.files.getIfAvailable();
		boolean wanted = run.state() != ImportState.REFUSED && (run.dryRun() || run.state() != ImportState.DONE);
		return files != null && wanted && files.isKept(run);
	}

	/** The import that brought what was held or refused here. */
	private @Nullable ImportRun successor(ImportRun run) {
		return this.imports.findByContent(run.feed(), run.sha256(), false)
			.stream()
			.filter((one) -> one.id() > run.id() && one.state() == ImportState.DONE)
			.findFirst()
			.orElse(null);
	}

}
