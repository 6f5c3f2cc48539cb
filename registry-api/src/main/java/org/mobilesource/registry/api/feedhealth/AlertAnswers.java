package org.mobilesource.registry.api.feedhealth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.Answer;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.feedhealth.FeedAlert;

/** Keeps who sees to an alert, and what is said of it. */
@Component
class AlertAnswers {

	private static final int LONGEST_NOTE = 300;

	private final HealthBoards boards;

	private final FeedHealthMapper feeds;

	private final AccountMapper accounts;

	private final Clock clock;

	AlertAnswers(HealthBoards boards, FeedHealthMapper feeds, AccountMapper accounts, Clock clock) {
		this.boards = boards;
		this.feeds = feeds;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** The accounts that can be made to see to one. */
	List<Account> owners() {
		return this.accounts.findAll()
			.stream()
			.filter((account) -> account.enabled() && account.may(Permission.READ_IMPORTS))
			.toList();
	}

	/**
	 * Answers an alert that is there.
	 * @throws ResponseStatusException 404 when there is no such alert within the scope,
	 * 422 for an owner who cannot be one or without a note
	 */
	void answer(Given given, Account account, Scope scope) {
		if (this.boards.of(null, scope)
			.alerts()
			.stream()
			.noneMatch((alert) -> alert.is(given.kind, given.subject, given.since))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var note = given.note.strip();
		if (note.isEmpty() || note.length() > LONGEST_NOTE
				|| owners().stream().noneMatch((owner) -> owner.name().equals(given.owner))) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.feeds.insertAnswer(new Answer(given.kind, given.subject, given.since, given.owner, note, account.name(),
				this.clock.instant()));
	}

	/** What a person sends. */
	record Given(FeedAlert.Kind kind, String subject, LocalDate since, String owner, String note) {
	}

}
