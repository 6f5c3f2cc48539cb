package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper.OpenProblem;
import org.mobilesource.registry.db.imports.QuarantineMapper.QuarantineRow;
import org.mobilesource.registry.db.imports.QuarantineMapper.State;

/** Rows that could not be taken: on a page, and as a file to be mended. */
@Controller
@RequestMapping("/imports")
class QuarantinePages {

	private static final int PAGE = 20;

	private final ImportMapper imports;

	private final QuarantineMapper quarantine;

	private final FeedCatalogue feeds;

	private final RejectedRows rejected;

	private final ObjectProvider<RowReplay> replay;

	QuarantinePages(ImportMapper imports, QuarantineMapper quarantine, FeedCatalogue feeds, RejectedRows rejected,
			ObjectProvider<RowReplay> replay) {
		this.imports = imports;
		this.quarantine = quarantine;
		this.feeds = feeds;
		this.rejected = rejected;
		this.replay = replay;
	}

	@GetMapping("/quarantine")
	String quarantine(QuarantineForm form, Model model) {
		var filter = form.filter();
		var paging = new Paging((form.page() != null) ? form.page() : 1, PAGE, this.quarantine.count(filter));
		var open = this.quarantine.find(filter, PAGE, paging.offset());
		model.addAttribute("form", form)
			.addAttribute("mendable", open.stream().anyMatch((one) -> this.feeds.hasColumns(one.feed())))
			.addAttribute("frames", open.stream().anyMatch((one) -> !this.feeds.hasColumns(one.feed())))
			.addAttribute("feeds", this.feeds.names())
			.addAttribute("codes", this.quarantine.findCodes(form.chosen()))
			.addAttribute("columns", this.quarantine.findColumns(form.chosen()))
			.addAttribute("states", State.values())
			.addAttribute("replaying", this.replay.getIfAvailable() != null)
			.addAttribute("paging", paging)
			.addAttribute("rows", rows(open));
		return "imports/quarantine";
	}

	@GetMapping("/{id:\\d+}/errors.csv")
	void errors(@PathVariable long id, Locale language, HttpServletResponse response) throws IOException {
		var run = this.imports.findRun(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.rejected.write(run, language, response);
	}

	private List<Row> rows(List<QuarantineRow> open) {
		if (open.isEmpty()) {
			return List.of();
		}
		var problems = this.quarantine.findProblems(open)
			.stream()
			.collect(Collectors.groupingBy((problem) -> new RowPlace(problem.importId(), problem.line())));
		return open.stream()
			.map((row) -> new Row(row, Submitted.in(row.header()).shown(row.rawRow()),
					problems.getOrDefault(new RowPlace(row.importId(), row.line()), List.of())))
			.toList();
	}

	/** An open row as it was submitted, with everything that is wrong with it. */
	record Row(QuarantineRow row, String submitted, List<OpenProblem> problems) {
	}

}
