package org.mobilesource.registry.api.alarm;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Order;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.AlarmKind;
import org.mobilesource.registry.domain.obd.AlarmState;

/** The alarms of on-board data: the list, and the same as a file. */
@Controller
@RequestMapping("/obd/alarms")
class AlarmPages {

	/** Of §10.1 of the protocol. */
	private static final List<String> RULES = List.of("E1", "E2", "E3", "E4", "E5", "D1", "D2", "U1", "U2", "U3", "T1",
			"T2", "T3", "T4", "T5", "T6", "T7", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6");

	private static final List<Integer> SIZES = List.of(20, 50, 100, 500);

	private final AlarmQueue queue;

	private final CodeNames names;

	private final AuditTrail trail;

	AlarmPages(AlarmQueue queue, CodeNames names, AuditTrail trail) {
		this.queue = queue;
		this.names = names;
		this.trail = trail;
	}

	@GetMapping
	String list(Asked asked, @RequestParam(defaultValue = "1") int page, Model model, Scope scope) {
		var filter = this.queue.filter(asked);
		var paging = new Paging(page, asked.rows(), this.queue.count(filter, scope));
		model.addAttribute("asked", asked)
			.addAttribute("filter", filter)
			.addAttribute("rules", RULES)
			.addAttribute("kinds", AlarmKind.values())
			.addAttribute("states", AlarmState.values())
			.addAttribute("orders", Order.values())
			.addAttribute("sizes", SIZES)
			.addAttribute("divisions", this.names.choices("division"))
			.addAttribute("paging", paging)
			.addAttribute("items", this.queue.find(filter, paging.size(), paging.offset(), scope));
		return "alarm/list";
	}

	@GetMapping("/export.csv")
	void export(Asked asked, HttpServletResponse response, Scope scope) throws IOException {
		var filter = this.queue.filter(asked);
		this.trail.note("rows",
				AlarmCsv.FILE.write((limit, offset) -> this.queue.find(filter, limit, offset, scope), response));
	}

}
