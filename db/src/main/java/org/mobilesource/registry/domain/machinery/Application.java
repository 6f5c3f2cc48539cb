package org.mobilesource.registry.domain.machinery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An application for a registration number on its way: where it stands and what may
 * follow.
 */
public record Application(State state) {

	private static final List<Transition> TRANSITIONS = List.of(
			new Transition(State.SUBMITTED, Step.CHECK, State.CHECKED),
			new Transition(State.SUBMITTED, Step.RETURN, State.RETURNED),
			new Transition(State.SUBMITTED, Step.REFUSE, State.REFUSED),
			new Transition(State.CHECKED, Step.APPROVE, State.ISSUED),
			new Transition(State.CHECKED, Step.RETURN, State.RETURNED),
			new Transition(State.CHECKED, Step.REFUSE, State.REFUSED),
			new Transition(State.RETURNED, Step.SUBMIT, State.SUBMITTED));

	/** The application after the step, empty when the step is not allowed. */
	public Optional<Application> after(Step step) {
		return TRANSITIONS.stream()
			.filter((one) -> one.from == this.state && one.step == step)
			.map((one) -> new Application(one.to))
			.findAny();
	}

	/** The steps that are allowed, in their order. */
	public Set<Step> allowed() {
		return TRANSITIONS.stream()
			.filter((one) -> one.from == this.state)
			.map(Transition::step)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Where an application stands. */
	public enum State {

		/** Waits for its check 待核查. */
		SUBMITTED,

		/** Its fields agree with machine and documents; waits for approval 待审批. */
		CHECKED,

		/** Back with the applicant 已退回. */
		RETURNED,

		/** Refused 不予登记, for good. */
		REFUSED,

		/** The number is issued 已发码. */
		ISSUED

	}

	/** What somebody does with an application. */
	public enum Step {

		/** The applicant hands it in, also again after a return 申报. */
		SUBMIT,

		/** An officer compared it with machine and documents 核查. */
		CHECK,

		/** An officer approves it, which issues the number 审批发码. */
		APPROVE,

		/** Back to the applicant for correction 退回. */
		RETURN,

		/** Refused 不予登记. */
		REFUSE

	}

	private record Transition(State from, Step step, State to) {
	}

}
