package org.mobilesource.registry.api.watchlist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.db.watchlist.NearLineMapper.DueCase;
import org.mobilesource.registry.db.watchlist.NearLineMapper.NearRow;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Who is about to be listed, and what would bring it about. */
@Controller
class NearLinePages {

	private static final int SIZE = 50;

	private final WatchListMapper lists;

	private final NearLineMapper near;

	private final PolicyCache parameters;

	private final NameMapper names;

	NearLinePages(WatchListMapper lists, NearLineMapper near, PolicyCache parameters, NameMapper names) {
		this.lists = lists;
		this.near = near;
		this.parameters = parameters;
		this.names = names;
	}

	@GetMapping("/watch-lists/{slug}/near-line")
	String nearLine(@PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var list = ListPages.list(slug);
		model.addAttribute("list", list)
			.addAttribute("asOf", asOf)
			.addAttribute("divisionNames",
					this.names.findDivisions().stream().collect(Collectors.toMap(Name::code, Name::name)));
		this.lists.findRunAsOf(asOf).ifPresent((run) -> {
			var policy = this.parameters.policies().on(run.businessDate());
			model.addAttribute("run", run).addAttribute("policy", policy);
			if (list == WatchList.OVERDUE_REPAIR) {
				cases(run, policy, page, model, scope);
			}
			else {
				firms(list, run, policy, page, model, scope);
			}
		});
		return "watchlist/near-line";
	}

	private void firms(WatchList list, EvaluationRun run, Policy policy, int page, Model model, Scope scope) {
		var paging = new Paging(page, SIZE, this.near.countFirms(run.id(), list, scope));
		var rows = this.near.findFirms(run.id(), list, paging.size(), paging.offset(), scope)
			.stream()
			.map((row) -> Row.of(row, policy.number("high-exceedance.percent")))
			.toList();
		model.addAttribute("paging", paging).addAttribute("rows", rows);
	}

	private void cases(EvaluationRun run, Policy policy, int page, Model model, Scope scope) {
		var day = run.businessDate();
		var last = day.plusDays(policy.whole("near-line.deadline-days"));
		var end = BusinessTime.endOf(day);
		var paging = new Paging(page, SIZE, this.near.countDue(day, last, end, scope));
		List<DueCase> due = this.near.findDue(day, last, end, paging.size(), paging.offset(), scope);
		model.addAttribute("paging", paging).addAttribute("rows", due);
	}

	/** A firm near the line with its percentage as shown. */
	record Row(NearRow firm, @Nullable String percent) {

		static Row of(NearRow firm, BigDecimal line) {
			var whole = firm.whole();
			return new Row(firm, (whole != null && whole > 0) ? new Ratio(firm.part(), whole).percent(line) : null);
		}

	}

}
