package org.mobilesource.registry.api.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.rescue.RescueQueue;
import org.mobilesource.registry.db.appeal.AppealMapper;
import org.mobilesource.registry.db.casework.WorkListMapper;
import org.mobilesource.registry.db.casework.WorkListMapper.Filter;
import org.mobilesource.registry.db.clone.CloneCaseMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.review.ReviewQueueMapper;
import org.mobilesource.registry.db.review.ReviewQueueMapper.Needs;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.appeal.AppealState;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.casework.WorkList;
import org.mobilesource.registry.domain.clone.CloneState;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.review.ReviewPurpose;

/** How much waits for whom today. */
@Component
public class WorkLists {

	private final WorkListMapper tasks;

	private final ReviewQueueMapper reviews;

	private final AppealMapper appeals;

	private final CloneCaseMapper clones;

	private final RescueQueue rescue;

	private final PolicyCache policies;

	private final Clock clock;

	WorkLists(WorkListMapper tasks, ReviewQueueMapper reviews, AppealMapper appeals, CloneCaseMapper clones,
			RescueQueue rescue, PolicyCache policies, Clock clock) {
		this.tasks = tasks;
		this.reviews = reviews;
		this.appeals = appeals;
		this.clones = clones;
		this.rescue = rescue;
		this.policies = policies;
		this.clock = clock;
	}

	/** The lists of the departments whose duties the account has. */
	public List<Todo> of(Account account, Scope scope) {
		return Arrays.stream(Department.values())
			.filter((department) -> account.may(department.permission()))
			.flatMap((department) -> of(department, scope).stream())
			.toList();
	}

	List<Todo> of(Department department, Scope scope) {
		var policy = policy();
		var own = department.lists()
			.stream()
			.map((list) -> new Todo(department, list.name(), this.tasks.count(filter(list, null, policy), scope),
					"/work/" + department.slug() + "?list=" + list));
		return Stream.concat(elsewhere(department, policy, scope), own).toList();
	}

	/**
	 * What waits on pages of its own. Ecology rescues plates and looks at suspected
	 * clones first, the police at those that ecology passes on.
	 */
	private Stream<Todo> elsewhere(Department department, Policy policy, Scope scope) {
		return switch (department) {
			case ECOLOGY -> Stream.concat(
					Arrays.stream(ReviewPurpose.values()).map((purpose) -> review(department, purpose, policy, scope)),
					Stream.of(new Todo(department, "RESCUE", this.rescue.waiting(scope), "/rescue"),
							clones(department, CloneState.OPEN, scope), new Todo(department, "APPEALS",
									this.appeals.count(AppealState.OPEN, scope), "/appeals?state=OPEN")));
			case POLICE -> Stream.of(clones(department, CloneState.WITH_POLICE, scope));
			case TRANSPORT -> Stream.empty();
		};
	}

	private Todo review(Department department, ReviewPurpose purpose, Policy policy, Scope scope) {
		return new Todo(department, purpose.name(), this.reviews.count(waiting(purpose, policy), scope),
				"/reviews?purpose=" + purpose);
	}

	private Todo clones(Department department, CloneState state, Scope scope) {
		return new Todo(department, "CLONES", this.clones.count(new CloneCaseMapper.Filter(null, state, null), scope),
				"/clones?state=" + state);
	}

	Filter filter(WorkList list, @Nullable String text) {
		return filter(list, text, policy());
	}

	Policy policy() {
		return this.policies.policies().on(today());
	}

	private LocalDate today() {
		return BusinessTime.dateOf(this.clock.instant());
	}

	private static Filter filter(WorkList list, @Nullable String text, Policy policy) {
		return new Filter(list, policy.day(), policy.day().plusDays(policy.whole("work-list.due-soon-days")),
				(text == null || text.isBlank()) ? null : text.strip());
	}

	private static ReviewQueueMapper.Filter waiting(ReviewPurpose purpose, Policy policy) {
		return new ReviewQueueMapper.Filter(purpose, null, null, null, null, null, Needs.under(policy));
	}

	/**
	 * So much waits.
	 *
	 * @param list key of its name, below {@code work.list}
	 * @param address where it is listed
	 */
	public record Todo(Department department, String list, int count, String address) {
	}

}
