package org.mobilesource.registry.api.casework;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.casework.WorkListMapper.Filter;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.casework.StationPerformance;
import org.mobilesource.registry.domain.casework.WorkList;

/** The work lists of the departments, and each as a file. */
@Controller
class WorkPages {

	private static final int PAGE = 50;

	private static final int FIRMS = 200;

	private final WorkLists lists;

	private final WorkListMapper tasks;

	private final AuditTrail trail;

	WorkPages(WorkLists lists, WorkListMapper tasks, AuditTrail trail) {
		this.lists = lists;
		this.tasks = tasks;
		this.trail = trail;
	}

	@GetMapping("/work/police")
	String police(@RequestParam(defaultValue = "TO_PENALISE") WorkList list,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int page, Model model,
			Scope scope) {
		return page(Department.POLICE, list, q, page, model, scope);
	}

	/**
	 * Besides the lists: companies with open cases, and the repair stations of a year.
	 */
	@GetMapping("/work/transport")
	String transport(@RequestParam(defaultValue = "OVERDUE") WorkList list,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int page, Model model,
			Scope scope) {
		var policy = this.lists.policy();
		int passDays = policy.whole("repair-station.pass-days");
		model.addAttribute("firms", this.tasks.findFirms(this.lists.filter(list, q), FIRMS, scope))
			.addAttribute("passDays", passDays)
			.addAttribute("stations",
					StationPerformance.of(this.tasks.findRepairs(policy.day().minusYears(1), scope), passDays));
		return page(Department.TRANSPORT, list, q, page, model, scope);
	}

	@GetMapping("/work/ecology")
	String ecology(@RequestParam(defaultValue = "OVERDUE") WorkList list,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int page, Model model,
			Scope scope) {
		return page(Department.ECOLOGY, list, q, page, model, scope);
	}

	@GetMapping({ "/work/police/export.csv", "/work/transport/export.csv", "/work/ecology/export.csv" })
	void export(@RequestParam WorkList list, @RequestParam(required = false) @Nullable String q,
			HttpServletRequest request, HttpServletResponse response, Scope scope) throws IOException {
		var department = Department.valueOf(request.getRequestURI().split("/")[2].toUpperCase(Locale.ROOT));
		var filter = filter(department, list, q);
		this.trail.note("rows",
				TaskCsv.of(list).write((limit, offset) -> this.tasks.find(filter, limit, offset, scope), response));
	}

	private String page(Department department, WorkList list, @Nullable String q, int page, Model model, Scope scope) {
		var filter = filter(department, list, q);
		var paging = new Paging(page, PAGE, this.tasks.count(filter, scope));
		model.addAttribute("department", department)
			.addAttribute("filter", filter)
			.addAttribute("todo", this.lists.of(department, scope))
			.addAttribute("handover", Handovers.isFor(department) && scope.isCity())
			.addAttribute("paging", paging)
			.addAttribute("items", this.tasks.find(filter, PAGE, paging.offset(), scope));
		return "casework/work";
	}

	/** A department sees its own lists only. */
	private Filter filter(Department department, WorkList list, @Nullable String q) {
		if (!department.lists().contains(list)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.lists.filter(list, q);
	}

}
