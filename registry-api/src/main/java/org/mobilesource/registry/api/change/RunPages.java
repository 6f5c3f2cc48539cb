package org.mobilesource.registry.api.change;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.watchlist.ChangeMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Every night that a list was published, each of which can be read as it was. */
@Controller
class RunPages {

	private static final int SIZE = 31;

	private final WatchListMapper lists;

	private final ChangeMapper changes;

	RunPages(WatchListMapper lists, ChangeMapper changes) {
		this.lists = lists;
		this.changes = changes;
	}

	@GetMapping("/watch-lists/{slug}/history")
	String history(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var list = WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var paging = new Paging(page, SIZE, this.changes.countRuns());
		var rows = this.changes.findRuns(paging.size(), paging.offset())
			.stream()
			.map((run) -> night(list, run, scope))
			.toList();
		model.addAttribute("list", list).addAttribute("paging", paging).addAttribute("rows", rows);
		return "change/history";
	}

	private Night night(WatchList list, EvaluationRun run, Scope scope) {
		return new Night(run, this.lists.countEntries(list, run.sequence(), null, scope),
				this.changes.count(new ChangeMapper.Filter(run.id(), list, Kind.ENTERED, null), scope),
				this.changes.count(new ChangeMapper.Filter(run.id(), list, Kind.LEFT, null), scope));
	}

	/** A run with the size of the list and its changes. */
	record Night(EvaluationRun run, int total, int entered, int left) {
	}

}
