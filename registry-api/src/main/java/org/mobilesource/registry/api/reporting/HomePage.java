package org.mobilesource.registry.api.reporting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.mobilesource.registry.api.casework.WorkLists;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.site.SiteMapper.Coverage;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * What happened last night: the run, its changes, the sites, the files. The home page of
 * a company is its fleet.
 */
@Controller
class HomePage {

	private static final int FILES_SHOWN = 15;

	private static final int FILES_SEARCHED = 300;

	private static final Set<ImportState> STOPPED = EnumSet.of(ImportState.HELD, ImportState.REFUSED,
			ImportState.FAILED);

	private final WatchListMapper lists;

	private final SiteMapper sites;

	private final ImportMapper imports;

	private final WorkLists work;

	HomePage(WatchListMapper lists, SiteMapper sites, ImportMapper imports, WorkLists work) {
		this.work = work;
		this.lists = lists;
		this.sites = sites;
		this.imports = imports;
	}

	@GetMapping("/")
	String home(Account account, Scope scope, Model model) {
		if (account.may(Permission.USE_PORTAL)) {
			return "forward:/my";
		}
		this.lists.findCurrentRun().filter((run) -> account.may(Permission.READ_LISTS)).ifPresent((run) -> {
			var day = run.businessDate();
			var coverage = this.sites.findCoverage(day, scope);
			model.addAttribute("run", run)
				.addAttribute("missing", coverage.stream().filter((site) -> site.rowCount() == 0).toList())
				.addAttribute("rows", coverage.stream().mapToLong(Coverage::rowCount).sum())
				.addAttribute("figures", figures(run, scope));
		});
		var latest = account.may(Permission.READ_IMPORTS) ? this.imports.findLatest(FILES_SEARCHED)
				: List.<ImportRun>of();
		model.addAttribute("todo", this.work.of(account, scope))
			.addAttribute("imports", latest.stream().limit(FILES_SHOWN).toList())
			.addAttribute("stopped",
					latest.stream().filter((file) -> STOPPED.contains(file.state())).limit(FILES_SHOWN).toList());
		return "home";
	}

	private List<Figures> figures(EvaluationRun run, Scope scope) {
		var changes = this.lists.findChanges(run.id(), scope);
		return Arrays.stream(WatchList.values())
			.map((list) -> new Figures(list, this.lists.countEntries(list, run.sequence(), null, scope),
					count(changes, list, Change.Kind.ENTERED), count(changes, list, Change.Kind.LEFT)))
			.toList();
	}

	private static long count(List<Change> changes, WatchList list, Change.Kind kind) {
		return changes.stream().filter((change) -> change.list() == list && change.kind() == kind).count();
	}

	/** How many stand on a list, and how many entered and left it last night. */
	record Figures(WatchList list, int total, long entered, long left) {
	}

}
