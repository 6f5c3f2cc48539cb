package org.mobilesource.registry.domain.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule finds against a truck, with its evidence.
 *
 * @param sourceKey names the finding within its truck and source: the deciding record,
 * and the pollutant where one record can exceed in several
 * @param occurredAt when the deciding record was made
 * @param confirmedBy who confirmed it: RULE or PERSON; null while it waits or when it was
 * rejected
 * @param confirmedAt the deciding record or review
 * @param members the records that it rests on, the deciding one last
 * @param ruleVersion version of the parameters that it was judged by
 */
public record Finding(ExceedanceSource source, String sourceKey, Instant occurredAt, ExceedanceState state,
		@Nullable ConfirmedBy confirmedBy, @Nullable Instant confirmedAt, List<Member> members, String ruleVersion) {

	public Finding {
		members = List.copyOf(members);
	}

	/** Confirmed by the rule itself, or waiting for a person. */
	public static Finding of(ExceedanceSource source, String sourceKey, Instant occurredAt, boolean confirmed,
			List<Member> members, String ruleVersion) {
		return new Finding(source, sourceKey, occurredAt,
				confirmed ? ExceedanceState.CONFIRMED : ExceedanceState.PENDING_REVIEW,
				confirmed ? ConfirmedBy.RULE : null, confirmed ? occurredAt : null, members, ruleVersion);
	}

	/**
	 * The same finding as a person had a part in it: when it is confirmed, then by a
	 * person, and not before the deciding record was made.
	 * @param moment of the last decision that it needed
	 */
	public Finding confirmedByPerson(Instant moment) {
		return (this.state != ExceedanceState.CONFIRMED) ? this
				: new Finding(this.source, this.sourceKey, this.occurredAt, this.state, ConfirmedBy.PERSON,
						moment.isAfter(this.occurredAt) ? moment : this.occurredAt, this.members, this.ruleVersion);
	}

	/**
	 * The site of the deciding record, null for that of a station or a terminal.
	 */
	public @Nullable String siteCode() {
		return this.members.isEmpty() ? null : this.members.get(this.members.size() - 1).siteCode();
	}

	/** Who confirmed a finding. */
	public enum ConfirmedBy {

		/** The rule itself. */
		RULE,

		/** A reviewer. */
		PERSON

	}

	/**
	 * A record that a finding rests on.
	 *
	 * @param quantity what was measured: OPACITY, RINGELMANN, NO, INSPECTION
	 * @param measured the value, in the unit of the quantity
	 * @param limitApplied the limit it was held against, in the same unit
	 */
	public record Member(String recordNo, @Nullable String siteCode, Instant observedAt, String quantity,
			@Nullable BigDecimal measured, @Nullable BigDecimal limitApplied) {

		/** Whether it says the same, however many zeros its numbers end with. */
		boolean sameAs(Member other) {
			return this.recordNo.equals(other.recordNo) && this.quantity.equals(other.quantity)
					&& this.observedAt.equals(other.observedAt) && same(this.measured, other.measured)
					&& same(this.limitApplied, other.limitApplied);
		}

		private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
			return (one == null || other == null) ? one == other : one.compareTo(other) == 0;
		}

	}

}
