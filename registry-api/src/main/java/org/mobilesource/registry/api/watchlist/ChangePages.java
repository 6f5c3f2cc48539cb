package org.mobilesource.registry.api.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Who entered and left a list in a night, and why. */
@Controller
class ChangePages {

	private final WatchListMapper lists;

	ChangePages(WatchListMapper lists) {
		this.lists = lists;
	}

	@GetMapping("/watch-lists/{slug}/changes")
	String changes(@PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate asOf, Model model,
			Scope scope) {
		var list = ListPages.list(slug);
		model.addAttribute("list", list).addAttribute("asOf", asOf);
		((asOf != null) ? this.lists.findRunOn(asOf) : this.lists.findCurrentRun())
			.ifPresent((run) -> model.addAttribute("run", run)
				.addAttribute("previous", previous(run))
				.addAttribute("rows", rows(list, run, scope)));
		return "watchlist/changes";
	}

	private @Nullable EvaluationRun previous(EvaluationRun run) {
		return (run.previousRunId() != null) ? this.lists.findRun(run.previousRunId()).orElse(null) : null;
	}

	private List<Row> rows(WatchList list, EvaluationRun run, Scope scope) {
		Map<String, List<Cause>> causes = this.lists.findCauses(run.id(), scope)
			.stream()
			.filter((cause) -> cause.list() == list)
			.collect(Collectors.groupingBy(Cause::subject));
		return this.lists.findChanges(run.id(), scope)
			.stream()
			.filter((change) -> change.list() == list)
			.map((change) -> new Row(change, causes.getOrDefault(change.subject(), List.of())))
			.toList();
	}

	/** A change with all its causes. */
	record Row(Change change, List<Cause> causes) {
	}

}
