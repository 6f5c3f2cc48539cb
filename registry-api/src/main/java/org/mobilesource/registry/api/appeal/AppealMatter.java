package org.mobilesource.registry.api.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.appeal.AppealMapper.Against;
import org.mobilesource.registry.db.appeal.AppealMapper.Appeal;
import org.mobilesource.registry.db.appeal.AppealMapper.Disputed;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What an appeal is about: its findings, their records, and whom they concern. */
@Component
class AppealMatter {

	private final AppealMapper appeals;

	private final WatchListMapper lists;

	AppealMatter(AppealMapper appeals, WatchListMapper lists) {
		this.appeals = appeals;
		this.lists = lists;
	}

	/** Whether the scope sees what is appealed against. */
	boolean exists(Against against, Scope scope) {
		return (against.exceedanceId() != null)
				? !this.appeals.findRecords(List.of(against.exceedanceId()), scope).isEmpty()
				: against.list() != null && against.subject() != null
						&& this.lists.findCurrentRun()
							.flatMap((run) -> this.lists.findEntry(Objects.requireNonNull(against.list()),
									Objects.requireNonNull(against.subject()), run.sequence(), scope))
							.isPresent();
	}

	/**
	 * The findings: the one, or those that the entry rests on as it stands now, or as it
	 * stood last when it has left the list.
	 */
	List<Long> findings(Appeal appeal, Scope scope) {
		return (appeal.exceedanceId() != null) ? List.of(appeal.exceedanceId())
				: behind(appeal.list(), appeal.subject(), scope);
	}

	private List<Long> behind(@Nullable WatchList list, @Nullable String subject, Scope scope) {
		if (list == null || subject == null) {
			return List.of();
		}
		return this.lists.findLastSequence(list, subject)
			.flatMap((sequence) -> this.lists.findEntry(list, subject, sequence, scope))
			.map((entry) -> this.lists.findEvidence(entry.id(), scope)
				.stream()
				.map(Evidence::exceedanceId)
				.filter(Objects::nonNull)
				.distinct()
				.toList())
			.orElse(List.of());
	}

	List<Disputed> records(Collection<Long> findings, Scope scope) {
		return findings.isEmpty() ? List.of() : this.appeals.findRecords(findings, scope);
	}

	/** Whether the account imported one of the records or decided on it. */
	boolean hadPart(String account, Collection<Disputed> records) {
		return !records.isEmpty()
				&& this.appeals.findParticipants(records.stream().map(Disputed::recordNo).distinct().toList())
					.contains(account);
	}

	/** Companies and trucks whose entries a decision can change. */
	Set<String> concerned(Appeal appeal, Collection<Long> findings, Collection<Disputed> records) {
		Set<String> subjects = new TreeSet<>(findings.isEmpty() ? Set.of() : this.appeals.findFirms(findings));
		records.forEach((record) -> subjects.add(record.vin()));
		if (appeal.subject() != null) {
			subjects.add(appeal.subject());
		}
		return subjects;
	}

}
