package org.mobilesource.registry.api.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.watchlist.ChangeMapper;
import org.mobilesource.registry.db.watchlist.ChangeMapper.Tally;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change.Kind;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Who entered and left a list in a night, who stayed, and why. */
@Controller
class ChangePages {

	private final WatchListMapper lists;

	private final ChangeMapper changes;

	ChangePages(WatchListMapper lists, ChangeMapper changes) {
		this.lists = lists;
		this.changes = changes;
	}

	@GetMapping("/watch-lists/{slug}/changes")
	String changes(@PathVariable String slug, ChangeForm form, Model model, Scope scope) {
		var list = WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("list", list).addAttribute("form", form).addAttribute("kinds", Kind.values());
		this.lists.findRunAsOf(form.asOf()).ifPresent((run) -> {
			var filter = new ChangeMapper.Filter(run.id(), list, form.kind(), form.cause());
			var paging = new Paging((form.page() != null) ? form.page() : 1, ChangeForm.SIZE,
					this.changes.count(filter, scope));
			var found = this.changes.find(filter, paging.size(), paging.offset(), scope);
			model.addAttribute("run", run)
				.addAttribute("previous", previous(run))
				.addAttribute("paging", paging)
				.addAttribute("tally", tally(list, run, scope))
				.addAttribute("rows", Changed.of(filter, found, this.changes, scope));
		});
		return "change/changes";
	}

	private @Nullable EvaluationRun previous(EvaluationRun run) {
		return (run.previousRunId() != null) ? this.lists.findRun(run.previousRunId()).orElse(null) : null;
	}

	private Stayed tally(WatchList list, EvaluationRun run, Scope scope) {
		List<Tally> tally = this.changes.tally(run.businessDate(), run.businessDate(), scope)
			.stream()
			.filter((one) -> one.list() == list && one.runId() == run.id())
			.toList();
		return new Stayed(this.lists.countEntries(list, run.sequence(), null, scope), changes(tally, Kind.ENTERED),
				changes(tally, Kind.LEFT), changes(tally, Kind.CHANGED));
	}

	private static int changes(List<Tally> tally, Kind kind) {
		return tally.stream().filter((one) -> one.kind() == kind).mapToInt(Tally::changes).sum();
	}

	/**
	 * How the list came out of the night.
	 *
	 * @param listed how many stand on it now
	 * @param changed how many of those that stayed have other figures
	 */
	record Stayed(int listed, int entered, int left, int changed) {

		/** Those that were listed the night before, too. */
		public int stayed() {
			return this.listed - this.entered;
		}

	}

}
