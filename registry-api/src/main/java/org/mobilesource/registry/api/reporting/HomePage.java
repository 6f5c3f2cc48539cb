package org.mobilesource.registry.api.reporting;

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
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What happened last night: the run, its changes, the sites, the files. The home page of
 * a company is its fleet.
 */
@Controller
class HomePage {

	private static final List<FigureName> CHARTS = List.of(FigureName.TREND, FigureName.LISTS);

	private static final FigureForm LATEST = new FigureForm(null, null, null);

	private static final int FILES_SHOWN = 15;

	private static final int FILES_SEARCHED = 300;

	private static final Set<ImportState> STOPPED = EnumSet.of(ImportState.HELD, ImportState.REFUSED,
			ImportState.FAILED);

	private final WatchListMapper lists;

	private final SiteMapper sites;

	private final ImportMapper imports;

	private final WorkLists work;

	private final ListSizes sizes;

	private final Figures charts;

	HomePage(WatchListMapper lists, SiteMapper sites, ImportMapper imports, WorkLists work, ListSizes sizes,
			Figures charts) {
		this.work = work;
		this.sizes = sizes;
		this.charts = charts;
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
				.addAttribute("figures", this.sizes.of(run, scope));
			if (account.may(Permission.READ_SITES)) {
				var range = LATEST.range(day);
				model.addAttribute("range", range)
					.addAttribute("charts",
							CHARTS.stream().map((name) -> this.charts.of(name, LATEST, range, scope)).toList());
			}
		});
		var latest = account.may(Permission.READ_IMPORTS) ? this.imports.findLatest(FILES_SEARCHED)
				: List.<ImportRun>of();
		model.addAttribute("todo", this.work.of(account, scope))
			.addAttribute("imports", latest.stream().limit(FILES_SHOWN).toList())
			.addAttribute("stopped",
					latest.stream().filter((file) -> STOPPED.contains(file.state())).limit(FILES_SHOWN).toList());
		return "home";
	}

}
