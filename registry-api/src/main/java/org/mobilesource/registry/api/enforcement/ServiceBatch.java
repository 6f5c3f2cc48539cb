package org.mobilesource.registry.api.enforcement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.enforcement.Deadlines.ChangedMeanwhileException;
import org.mobilesource.registry.api.enforcement.Deadlines.Outcome;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.casework.WorkListMapper.Filter;
import org.mobilesource.registry.db.casework.WorkListMapper.Task;
import org.mobilesource.registry.db.enforcement.DeadlineMapper;
import org.mobilesource.registry.db.enforcement.DeadlineMapper.Servable;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.enforcement.NoticeService;
import org.mobilesource.registry.domain.enforcement.NoticeService.Refusal;

/** Serves the notices of many cases in one act. */
@Component
class ServiceBatch {

	/** As many as are served at once. */
	static final int MOST = 1_000;

	private final WorkListMapper tasks;

	private final DeadlineMapper cases;

	private final Deadlines deadlines;

	ServiceBatch(WorkListMapper tasks, DeadlineMapper cases, Deadlines deadlines) {
		this.tasks = tasks;
		this.cases = cases;
		this.deadlines = deadlines;
	}

	/**
	 * The cases that were chosen.
	 * @throws ResponseStatusException 400 when they are too many
	 */
	List<Servable> find(Choice choice, Scope scope) {
		var ids = choice.all() ? this.tasks.find(filter(choice), MOST + 1, 0, scope).stream().map(Task::id).toList()
				: choice.key();
		if (ids.size() > MOST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "More than " + MOST + " cases");
		}
		return ids.isEmpty() ? List.of() : this.cases.findServable(ids, scope);
	}

	/**
	 * Records the service of those that are not left out.
	 * @param seen how many the person has seen
	 * @throws ChangedMeanwhileException when they are others; nothing is stored
	 */
	@Transactional
	Outcome serve(Choice choice, NoticeService service, int seen, String by, Scope scope) {
		var due = new Preview(find(choice, scope), service).due();
		if (due.isEmpty() || due.size() != seen) {
			throw new ChangedMeanwhileException();
		}
		for (var one : due) {
			var outcome = this.deadlines.serve(one.openedBy(), service, by, scope);
			if (outcome == Outcome.CHANGED) {
				throw new ChangedMeanwhileException();
			}
			if (outcome != Outcome.DONE) {
				return outcome;
			}
		}
		return Outcome.DONE;
	}

	private Filter filter(Choice choice) {
		var today = this.deadlines.today();
		return new Filter(choice.list(), today, today, choice.text());
	}

	/**
	 * Which cases: those that are ticked, or all of the list with its filter.
	 *
	 * @param key exceedances that opened them
	 */
	record Choice(List<Long> key, WorkList list, @Nullable String q, boolean all) {

		/** What the list is narrowed by. */
		public @Nullable String text() {
			return (this.q == null || this.q.isBlank()) ? null : this.q.strip();
		}

	}

	/** What a service would be recorded of, and of what not. */
	record Preview(List<Servable> chosen, NoticeService service) {

		List<Servable> due() {
			return this.chosen.stream().filter((one) -> this.service.refusal(one.basis()).isEmpty()).toList();
		}

		Map<Refusal, List<Servable>> refused() {
			return this.chosen.stream()
				.filter((one) -> this.service.refusal(one.basis()).isPresent())
				.collect(Collectors.groupingBy((one) -> this.service.refusal(one.basis()).orElseThrow(),
						() -> new EnumMap<>(Refusal.class), Collectors.toList()));
		}

	}

}
