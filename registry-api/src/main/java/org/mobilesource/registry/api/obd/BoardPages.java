package org.mobilesource.registry.api.obd;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper.Connection;
import org.mobilesource.registry.db.obd.ObdBoardMapper.Sort;
import org.mobilesource.registry.db.obd.ObdBoardMapper.State;
import org.mobilesource.registry.db.obd.ObdBoardMapper.UnknownModel;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Which trucks are connected: the board, its rows as a file, and for programs. */
@Controller
class BoardPages {

	private static final PagedCsv<Connection> FILE = new PagedCsv<>(
			"obd-connections.csv", List.of("vin", "plate", "division", "emission_stage", "state", "first_day",
					"last_day", "iccid", "layout", "header_order", "software_version", "flags", "valid_share_nox_down"),
			BoardPages::cells);

	private static final int UNKNOWN_MODELS = 20;

	private final ObdBoardMapper board;

	private final PolicyCache policies;

	private final CodeNames names;

	private final AuditTrail trail;

	private final Clock clock;

	BoardPages(ObdBoardMapper board, PolicyCache policies, CodeNames names, AuditTrail trail, Clock clock) {
		this.board = board;
		this.policies = policies;
		this.names = names;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/obd")
	String board(BoardForm form, Model model, Scope scope) {
		var latest = latest();
		var from = onlineFrom(latest);
		var paging = new Paging(form.number(), form.rows(), this.board.count(form.filter(), from, scope));
		model.addAttribute("form", form)
			.addAttribute("latest", latest)
			.addAttribute("onlineFrom", from)
			.addAttribute("board", Board.of(this.board.findGroups(from, scope)))
			.addAttribute("unknownModels", this.board.findUnknownModels(UNKNOWN_MODELS, scope))
			.addAttribute("states", State.values())
			.addAttribute("sorts", Sort.values())
			.addAttribute("divisions", this.names.choices("division"))
			.addAttribute("divisionNames", this.names.named("division", latest))
			.addAttribute("paging", paging)
			.addAttribute("rows", this.board.find(form.filter(), from, form.rows(), paging.offset(), scope));
		return "obd/board";
	}

	@GetMapping("/obd/export.csv")
	void export(BoardForm form, HttpServletResponse response, Scope scope) throws IOException {
		var from = onlineFrom(latest());
		this.trail.note("rows",
				FILE.write((limit, offset) -> this.board.find(form.filter(), from, limit, offset, scope), response));
	}

	/** The trucks as the board lists them, a page at a time, with its figures. */
	@GetMapping("/api/v1/obd/connections")
	@ResponseBody
	Answer connections(BoardForm form, Scope scope) {
		var latest = latest();
		var from = onlineFrom(latest);
		var paging = new Paging(form.number(), form.rows(), this.board.count(form.filter(), from, scope));
		return new Answer(latest, from, Board.of(this.board.findGroups(from, scope)),
				this.board.findUnknownModels(UNKNOWN_MODELS, scope), paging,
				this.board.find(form.filter(), from, form.rows(), paging.offset(), scope));
	}

	private LocalDate latest() {
		return this.board.findLatestDay().orElseGet(() -> BusinessTime.dateOf(this.clock.instant()));
	}

	/** The first day from which on a terminal that sent data is online. */
	private LocalDate onlineFrom(LocalDate latest) {
		return latest.minusDays(this.policies.policies().on(latest).whole("obd.board.online-days") - 1);
	}

	private static List<@Nullable Object> cells(Connection one) {
		return Arrays.asList(one.vin(), one.plate(), one.division(), one.emissionStage(), one.state(), one.firstDay(),
				one.lastDay(), one.iccid(), one.layout(), one.headerOrder(), one.softwareVersion(), one.flags(),
				one.validShare());
	}

	/**
	 * A page of the board.
	 *
	 * @param latest the latest day with data
	 * @param onlineFrom the first day from which on a terminal with data is online
	 * @param unknownModels those of most trucks, of models of engines that are not on
	 * record
	 */
	record Answer(LocalDate latest, LocalDate onlineFrom, Board board, List<UnknownModel> unknownModels, Paging paging,
			List<Connection> rows) {
	}

}
