package org.mobilesource.registry.api.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.casework.HandoverMapper;
import org.mobilesource.registry.db.casework.HandoverMapper.Version;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.clone.CloneCaseMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.casework.Handover;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.clone.CloneState;

/**
 * What other departments are handed: to the police what is to be penalised and the
 * suspected clones that ecology passed on, to transport the open cases. Each state that
 * is handed over is kept as a version.
 */
@Component
class Handovers {

	private static final Map<Department, List<WorkList>> LISTS = Map.of(Department.POLICE,
			List.of(WorkList.TO_PENALISE), Department.TRANSPORT,
			List.of(WorkList.OVERDUE, WorkList.DUE_SOON, WorkList.DUE_LATER));

	private static final CloneCaseMapper.Filter WITH_POLICE = new CloneCaseMapper.Filter(null, CloneState.WITH_POLICE,
			null);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int PAGE = 1_000;

	private final WorkLists lists;

	private final WorkListMapper tasks;

	private final CloneCaseMapper clones;

	private final HandoverMapper handovers;

	private final DatabaseLocks locks;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Handovers(WorkLists lists, WorkListMapper tasks, CloneCaseMapper clones, HandoverMapper handovers,
			DatabaseLocks locks, TransactionTemplate transaction, Clock clock) {
		this.lists = lists;
		this.tasks = tasks;
		this.clones = clones;
		this.handovers = handovers;
		this.locks = locks;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether the department takes anything over. */
	static boolean isFor(Department department) {
		return LISTS.containsKey(department);
	}

	/** The version of now, a new one where anything differs from the last. */
	Version current(Department department) {
		return this.locks.holding("handover",
				() -> Objects.requireNonNull(this.transaction.execute((status) -> advance(department))));
	}

	/** The rows of a version by their keys. */
	SortedMap<String, String> rows(Department department, long version) {
		return this.handovers.findRows(department, version)
			.stream()
			.collect(Collectors.toMap(Handover.Row::key, Handover.Row::content, (a, b) -> a, TreeMap::new));
	}

	/** Whether what changed since the version can still be said. */
	boolean knows(Department department, long version, Version current) {
		var oldest = this.clock.instant().minus(Duration.ofDays(this.lists.policy().whole("handover.keep-days")));
		return version == current.version() || this.handovers.findVersion(department, version)
			.filter((one) -> !one.createdAt().isBefore(oldest))
			.isPresent();
	}

	private Version advance(Department department) {
		var last = this.handovers.findLast(department).orElse(null);
		var now = now(department);
		var delta = Handover.between((last != null) ? rows(department, last.version()) : Map.of(), now);
		if (last != null && delta.isEmpty()) {
			return last;
		}
		var next = new Version((last != null) ? last.version() + 1 : 1, this.clock.instant(), Handover.checksum(now));
		this.handovers.insertVersion(department, next);
		Parts
			.of(Stream.concat(delta.removed().stream(), delta.changed().stream().map(Handover.Row::key)).toList(), PAGE)
			.forEach((keys) -> this.handovers.end(department, next.version(), keys));
		Parts.of(Stream.concat(delta.added().stream(), delta.changed().stream()).toList(), PAGE)
			.forEach((rows) -> this.handovers.insertRows(department, next.version(), rows));
		return next;
	}

	private SortedMap<String, String> now(Department department) {
		SortedMap<String, String> rows = new TreeMap<>();
		for (var list : LISTS.getOrDefault(department, List.of())) {
			var filter = this.lists.filter(list, null);
			eachOf((offset) -> this.tasks.find(filter, PAGE, offset, Scope.CITY),
					(task) -> rows.put(String.valueOf(task.id()), JSON.writeValueAsString(HandoverContent.of(task))));
		}
		if (department == Department.POLICE) {
			eachOf((offset) -> this.clones.find(WITH_POLICE, PAGE, offset, Scope.CITY),
					(one) -> rows.put("C" + one.id(), JSON.writeValueAsString(HandoverContent.of(one))));
		}
		return rows;
	}

	private static <T> void eachOf(IntFunction<List<T>> pages, Consumer<T> use) {
		int offset = 0;
		for (var page = pages.apply(offset); !page.isEmpty(); page = pages.apply(offset)) {
			page.forEach(use);
			offset += page.size();
		}
	}

}
