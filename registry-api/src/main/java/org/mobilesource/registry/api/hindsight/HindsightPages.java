package org.mobilesource.registry.api.hindsight;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.change.Changed;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** A past list as known now, with what differs from the published one and why. */
@Controller
class HindsightPages {

	private static final int SIZE = 50;

	private final WatchListMapper lists;

	private final Hindsight hindsight;

	private final NameMapper names;

	HindsightPages(WatchListMapper lists, Hindsight hindsight, NameMapper names) {
		this.lists = lists;
		this.hindsight = hindsight;
		this.names = names;
	}

	@GetMapping("/watch-lists/{slug}/known-now")
	String knownNow(@PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var list = WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("list", list)
			.addAttribute("asOf", asOf)
			.addAttribute("divisionNames",
					this.names.findDivisions().stream().collect(Collectors.toMap(Name::code, Name::name)));
		this.lists.findRunAsOf(asOf).ifPresent((run) -> {
			model.addAttribute("run", run);
			this.hindsight.of(list, run, scope).ifPresent((known) -> {
				var paging = new Paging(page, SIZE, known.entries().size());
				model.addAttribute("known", known)
					.addAttribute("then", this.lists.countEntries(list, run.sequence(), null, scope))
					.addAttribute("paging", paging)
					.addAttribute("rows", known.entries().stream().skip(paging.offset()).limit(paging.size()).toList())
					.addAttribute("changes", Changed.of(known.changes(), known.causes()));
			});
		});
		return "watchlist/known-now";
	}

}
