package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.ListPageMapper;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** A list with its filters, and the same as a file. */
@Controller
@RequestMapping("/watch-lists/{slug}")
class ListPages {

	private final WatchListMapper lists;

	private final ListPageMapper pages;

	private final ListRows rows;

	private final NameMapper names;

	private final PolicyCache parameters;

	private final AuditTrail trail;

	ListPages(WatchListMapper lists, ListPageMapper pages, ListRows rows, NameMapper names, PolicyCache parameters,
			AuditTrail trail) {
		this.lists = lists;
		this.pages = pages;
		this.rows = rows;
		this.names = names;
		this.parameters = parameters;
		this.trail = trail;
	}

	@GetMapping
	String list(@PathVariable String slug, ListForm form, Model model, Scope scope) {
		var list = list(slug);
		var divisions = this.names.findDivisions();
		model.addAttribute("list", list)
			.addAttribute("form", form)
			.addAttribute("divisions", divisions)
			.addAttribute("divisionNames", divisions.stream().collect(Collectors.toMap(Name::code, Name::name)));
		run(form).ifPresent((run) -> {
			var filter = form.filter(list, run.sequence());
			var paging = new Paging(page(form), size(form), this.pages.countEntries(filter, scope));
			var policy = this.parameters.policies().on(run.businessDate());
			var entries = this.pages.findEntries(filter, paging.size(), paging.offset(), scope);
			model.addAttribute("run", run)
				.addAttribute("paging", paging)
				.addAttribute("window", Window.of(policy, run.businessDate()))
				.addAttribute("rows", this.rows.of(list, run, policy, entries, scope));
		});
		return "watchlist/list";
	}

	@GetMapping("/export")
	void export(@PathVariable String slug, ListForm form, HttpServletResponse response, Scope scope)
			throws IOException {
		var list = list(slug);
		var run = run(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var filter = form.filter(list, run.sequence());
		var file = ContentDisposition.attachment().filename(list.slug() + "-" + run.number() + ".csv").build();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
		var csv = ListCsv.published(list, run);
		this.trail.note("rows",
				csv.write((subject, limit) -> this.pages.findEntriesAfter(filter, subject, limit, scope)
					.stream()
					.map((entry) -> entry.item(run.businessDate()))
					.toList(), response));
	}

	private static int page(ListForm form) {
		return (form.page() != null) ? form.page() : 1;
	}

	private static int size(ListForm form) {
		return (form.size() != null) ? form.size() : 20;
	}

	private Optional<EvaluationRun> run(ListForm form) {
		return this.lists.findRunAsOf(form.asOf());
	}

	static WatchList list(String slug) {
		return WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
