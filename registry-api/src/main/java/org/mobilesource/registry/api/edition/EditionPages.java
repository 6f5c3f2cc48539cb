package org.mobilesource.registry.api.edition;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.edition.EditionRule.Refusal;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * The editions of a list as the offices see them: prepared by one person, released or
 * discarded by another. What is not public is shown to those who publish alone.
 */
@Controller
@RequestMapping("/watch-lists/{slug}/editions")
class EditionPages {

	private static final int RUNS = 60;

	private static final int LONGEST_REASON = 300;

	private final EditionMapper editions;

	private final EditionPreparation preparation;

	private final EditionRelease release;

	private final EditionView view;

	private final EditionDownloads downloads;

	private final WatchListMapper lists;

	private final AuditTrail trail;

	EditionPages(EditionMapper editions, EditionPreparation preparation, EditionRelease release, EditionView view,
			EditionDownloads downloads, WatchListMapper lists, AuditTrail trail) {
		this.editions = editions;
		this.preparation = preparation;
		this.release = release;
		this.view = view;
		this.downloads = downloads;
		this.lists = lists;
		this.trail = trail;
	}

	@GetMapping
	String all(@PathVariable String slug, Model model, Account account) {
		var list = list(slug);
		boolean publishes = publishes(account);
		var latest = this.editions.findLatest(list);
		model.addAttribute("list", list)
			.addAttribute("publishes", publishes)
			.addAttribute("draft", this.editions.findDraft(list).isPresent())
			.addAttribute("runs", runs(latest.map((one) -> one.sequence() + 1).orElse(0)))
			.addAttribute("editions",
					this.editions.findOf(list).stream().filter((one) -> publishes || one.version() != null).toList());
		return "edition/list";
	}

	@GetMapping("/{id:\\d{1,18}}")
	String one(@PathVariable String slug, @PathVariable long id, Model model, Account account) {
		var one = find(slug, id, account);
		boolean publishes = publishes(account);
		this.view.show(one, publishes || one.isPublic(), model);
		model.addAttribute("publishes", publishes)
			.addAttribute("runs", runs(this.editions.findLatest(one.list()).map(Edition::sequence).orElse(0)))
			.addAttribute("draft", this.editions.findDraft(one.list()).isPresent());
		return "edition/edition";
	}

	@GetMapping("/{id:\\d{1,18}}/{file:" + EditionDownloads.NAMES + "}")
	ResponseEntity<?> file(@PathVariable String slug, @PathVariable long id, @PathVariable String file,
			Account account) {
		var one = find(slug, id, account);
		if (!one.isPublic() && !publishes(account)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.downloads.of(one, file);
	}

	/** Prepares an edition, or one that is to replace another. */
	@PostMapping
	String prepare(@PathVariable String slug, @RequestParam long run,
			@RequestParam(required = false) @Nullable Long recalls, @RequestParam(defaultValue = "") String reason,
			Account account, RedirectAttributes notice) {
		var list = list(slug);
		demand(account);
		var given = (reason.strip().length() <= LONGEST_REASON) ? reason.strip() : "";
		var refusal = this.preparation.prepare(list, run, recalls, given, account.name());
		return done(refusal, "/watch-lists/" + slug + "/editions"
				+ this.editions.findDraft(list).map((draft) -> "/" + draft.id()).orElse(""), notice);
	}

	@PostMapping("/{id:\\d{1,18}}/release")
	String release(@PathVariable String slug, @PathVariable long id, Account account, RedirectAttributes notice) {
		demand(account);
		var refusal = this.release.release(find(slug, id, account), account.name());
		return done(refusal, "/watch-lists/" + slug + "/editions/" + id, notice);
	}

	@PostMapping("/{id:\\d{1,18}}/discard")
	String discard(@PathVariable String slug, @PathVariable long id, Account account, RedirectAttributes notice) {
		demand(account);
		return done(this.preparation.discard(find(slug, id, account)), "/watch-lists/" + slug + "/editions", notice);
	}

	private String done(Optional<Refusal> refusal, String address, RedirectAttributes notice) {
		refusal.ifPresent((reason) -> {
			this.trail.note("refused", reason);
			notice.addFlashAttribute("refusal", reason);
		});
		return "redirect:" + address;
	}

	/** Runs of the chain from that one on. */
	private List<EvaluationRun> runs(int first) {
		return this.lists.findRuns(RUNS).stream().filter((run) -> run.sequence() >= first).toList();
	}

	private Edition find(String slug, long id, Account account) {
		var list = list(slug);
		return this.editions.find(id)
			.filter((one) -> one.list() == list && (one.version() != null || publishes(account)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Editions are of the whole city, and so is who makes them. */
	private static boolean publishes(Account account) {
		return account.may(Permission.PUBLISH_LISTS) && account.scope().isCity();
	}

	private static void demand(Account account) {
		if (!publishes(account)) {
			throw new AccessDeniedException("publishes for the whole city");
		}
	}

	private static WatchList list(String slug) {
		return WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
