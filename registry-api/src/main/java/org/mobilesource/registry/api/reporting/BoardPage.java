package org.mobilesource.registry.api.reporting;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.mobilesource.registry.api.feedhealth.HealthBoards;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.casework.WorkListMapper.Filter;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.WorkList;

/**
 * The board for a large screen: how the city stands after the latest night, without
 * anything of a person, a truck or a company.
 */
@Controller
class BoardPage {

	private static final int RANKED = 6;

	private static final FigureForm LATEST = new FigureForm(null, null, null);

	private final LatestNight latest;

	private final ListSizes sizes;

	private final Figures figures;

	private final SiteMapper sites;

	private final WorkListMapper tasks;

	private final PolicyCache policies;

	private final HealthBoards health;

	BoardPage(LatestNight latest, ListSizes sizes, Figures figures, SiteMapper sites, WorkListMapper tasks,
			PolicyCache policies, HealthBoards health) {
		this.latest = latest;
		this.sizes = sizes;
		this.figures = figures;
		this.sites = sites;
		this.tasks = tasks;
		this.policies = policies;
		this.health = health;
	}

	@GetMapping("/board")
	String board(Model model, Scope scope) {
		var night = this.latest.date();
		var range = LATEST.range(night);
		int soon = this.policies.policies().on(night).whole("work-list.due-soon-days");
		var coverage = this.sites.findCoverage(night, scope);
		model.addAttribute("run", this.latest.run().orElse(null))
			.addAttribute("range", range)
			.addAttribute("lists", this.latest.run().map((run) -> this.sizes.of(run, scope)).orElse(List.of()))
			.addAttribute("expected", coverage.size())
			.addAttribute("missing", coverage.stream().filter((site) -> site.rowCount() == 0).toList())
			.addAttribute("trend", this.figures.of(FigureName.TREND, LATEST, range, scope))
			.addAttribute("counties", this.figures.of(FigureName.COUNTIES, LATEST, range, scope).top(RANKED))
			.addAttribute("sites", this.figures.of(FigureName.SITES, LATEST, range, scope).top(RANKED))
			.addAttribute("soonDays", soon)
			.addAttribute("soon",
					this.tasks.count(new Filter(WorkList.DUE_SOON, night, night.plusDays(soon), null), scope))
			.addAttribute("overdue",
					this.tasks.count(new Filter(WorkList.OVERDUE, night, night.plusDays(soon), null), scope))
			.addAttribute("health", this.health.of(null, scope));
		return "reporting/board";
	}

}
