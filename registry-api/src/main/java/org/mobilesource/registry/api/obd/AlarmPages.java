package org.mobilesource.registry.api.obd;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Alarm;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Kind;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.State;
import org.mobilesource.registry.domain.access.Scope;

/** Alarms of on-board data: the queue, the same as a file, and for programs. */
@Controller
class AlarmPages {

	private static final List<String> RULES = List.of("E1", "E2", "E3", "E4", "D1", "D2", "U1", "U2", "U3", "T1", "T2",
			"T3", "T4", "T5", "T6", "T7", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6");

	private static final PagedCsv<Alarm> FILE = new PagedCsv<>("obd-alarms.csv",
			List.of("number", "rule", "state", "severity", "vin", "plate", "division", "company", "first_day",
					"last_day", "days", "worst_day", "value", "threshold", "unit", "detail", "rule_version"),
			AlarmPages::cells);

	private final ObdAlarmQueueMapper alarms;

	private final CodeNames names;

	private final AuditTrail trail;

	AlarmPages(ObdAlarmQueueMapper alarms, CodeNames names, AuditTrail trail) {
		this.alarms = alarms;
		this.names = names;
		this.trail = trail;
	}

	@GetMapping("/obd/alarms")
	String queue(AlarmForm form, Model model, Scope scope) {
		var paging = paging(form, scope);
		model.addAttribute("form", form)
			.addAttribute("rules", RULES)
			.addAttribute("kinds", Kind.values())
			.addAttribute("states", State.values())
			.addAttribute("divisions", this.names.choices("division"))
			.addAttribute("paging", paging)
			.addAttribute("rows", this.alarms.find(form.filter(), paging.size(), paging.offset(), scope));
		return "obd/alarms";
	}

	@GetMapping("/obd/alarms/export.csv")
	void export(AlarmForm form, HttpServletResponse response, Scope scope) throws IOException {
		this.trail.note("rows",
				FILE.write((limit, offset) -> this.alarms.find(form.filter(), limit, offset, scope), response));
	}

	/** The alarms, a page at a time. */
	@GetMapping("/api/v1/obd/alarms")
	@ResponseBody
	Answer alarms(AlarmForm form, Scope scope) {
		var paging = paging(form, scope);
		return new Answer(paging, this.alarms.find(form.filter(), paging.size(), paging.offset(), scope));
	}

	private Paging paging(AlarmForm form, Scope scope) {
		return new Paging(form.number(), form.rows(), this.alarms.count(form.filter(), scope));
	}

	private static List<@Nullable Object> cells(Alarm one) {
		return Arrays.asList(one.number(), one.rule(), one.state(), one.severity(), one.vin(), one.plate(),
				one.division(), one.company(), one.firstDay(), one.lastDay(), one.days(), one.worstDay(), one.value(),
				one.threshold(), one.unit(), one.detail(), one.ruleVersion());
	}

	/** A page of alarms. */
	record Answer(Paging paging, List<Alarm> rows) {
	}

}
