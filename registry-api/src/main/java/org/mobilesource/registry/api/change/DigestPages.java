package org.mobilesource.registry.api.change;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.db.watchlist.ChangeMapper;
import org.mobilesource.registry.db.watchlist.ChangeMapper.Dated;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What a week, Monday to Sunday, did to the lists that a department acts on. */
@Controller
class DigestPages {

	private static final int ROWS = 500;

	private final WatchListMapper lists;

	private final ChangeMapper changes;

	private final Clock clock;

	DigestPages(WatchListMapper lists, ChangeMapper changes, Clock clock) {
		this.lists = lists;
		this.changes = changes;
		this.clock = clock;
	}

	@GetMapping("/digests/{department}")
	String digest(@PathVariable Department department, @RequestParam(required = false) @Nullable LocalDate week,
			Model model, Scope scope) {
		var day = (week != null) ? week
				: this.lists.findCurrentRun()
					.map(EvaluationRun::businessDate)
					.orElse(BusinessTime.dateOf(this.clock.instant()));
		var first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		var last = first.plusDays(6);
		model.addAttribute("department", department)
			.addAttribute("departments", Department.values())
			.addAttribute("first", first)
			.addAttribute("last", last)
			.addAttribute("lists", lists(department).stream().map((list) -> digest(list, first, last, scope)).toList());
		return "change/digest";
	}

	/** The lists that a department acts on. */
	private static List<WatchList> lists(Department department) {
		return switch (department) {
			case POLICE -> List.of(WatchList.OVERDUE_REPAIR, WatchList.HIGH_EXCEEDANCE);
			case TRANSPORT -> List.of(WatchList.LARGE_FLEET, WatchList.HIGH_EXCEEDANCE, WatchList.OVERDUE_REPAIR);
			case ECOLOGY -> List.of(WatchList.values());
		};
	}

	private ListWeek digest(WatchList list, LocalDate first, LocalDate last, Scope scope) {
		var nights = this.changes.findOfDays(list, first, last, ROWS, scope)
			.stream()
			.map((change) -> new ListHistory.Night(change, causes(change, scope)))
			.toList();
		return new ListWeek(list, size(list, first.minusDays(1), scope), size(list, last, scope), nights);
	}

	private List<Because> causes(Dated change, Scope scope) {
		return this.changes.findCauses(change.runId(), change.list(), List.of(change.subject()), scope)
			.stream()
			.map(Because::of)
			.toList();
	}

	private @Nullable Integer size(WatchList list, LocalDate day, Scope scope) {
		return this.lists.findRunOn(day)
			.map((run) -> this.lists.countEntries(list, run.sequence(), null, scope))
			.orElse(null);
	}

	/**
	 * A list in a week.
	 *
	 * @param before its size on the Sunday before, null when nothing had been published
	 * @param after its size on the last night of the week
	 */
	record ListWeek(WatchList list, @Nullable Integer before, @Nullable Integer after, List<ListHistory.Night> nights) {

		public long entered() {
			return this.nights.stream().filter((night) -> night.change().figuresBefore() == null).count();
		}

		public long left() {
			return this.nights.stream().filter((night) -> night.change().figuresAfter() == null).count();
		}

	}

}
