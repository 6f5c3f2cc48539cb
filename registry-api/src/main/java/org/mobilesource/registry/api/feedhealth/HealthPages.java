package org.mobilesource.registry.api.feedhealth;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.feedhealth.FeedSource;

/** The board of sites and feeds, the same as a file, and answers to alerts. */
@Controller
class HealthPages {

	private final HealthBoards boards;

	private final AlertAnswers answers;

	private final FeedHealthMapper feeds;

	private final WatchListMapper lists;

	private final AuditTrail trail;

	HealthPages(HealthBoards boards, AlertAnswers answers, FeedHealthMapper feeds, WatchListMapper lists,
			AuditTrail trail) {
		this.boards = boards;
		this.answers = answers;
		this.feeds = feeds;
		this.lists = lists;
		this.trail = trail;
	}

	@GetMapping("/health")
	String board(@RequestParam(required = false) @Nullable FeedSource source, Model model, Scope scope) {
		var board = this.boards.of(source, scope);
		model.addAttribute("board", board)
			.addAttribute("run", this.lists.findCurrentRun().orElse(null))
			.addAttribute("source", source)
			.addAttribute("sources", FeedSource.values())
			.addAttribute("owners", this.answers.owners())
			.addAttribute("replays", this.feeds.findReplays(board.nights().get(0), board.night(), scope))
			.addAttribute("lateFor", lateByRun(board));
		return "feedhealth/board";
	}

	@GetMapping("/health/export.csv")
	void export(@RequestParam(required = false) @Nullable FeedSource source, HttpServletResponse response, Scope scope)
			throws IOException {
		var lines = this.boards.of(source, scope).lines();
		this.trail.note("rows", HealthCsv.FILE.write((limit, offset) -> (offset == 0) ? lines : List.of(), response));
	}

	@PostMapping("/health/answers")
	String answer(AlertAnswers.Given given, Account account, Scope scope) {
		this.answers.answer(given, account, scope);
		return "redirect:/health#alerts";
	}

	/** What came late, such as A450802001 2021-03-04 (12), by the night of the run. */
	private static Map<LocalDate, List<String>> lateByRun(HealthBoard board) {
		return board.lines()
			.stream()
			.flatMap((line) -> line.late()
				.stream()
				.map((came) -> Map.entry(came.cameOn(),
						line.subject() + " " + came.night() + " (" + came.rows() + ")")))
			.collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
