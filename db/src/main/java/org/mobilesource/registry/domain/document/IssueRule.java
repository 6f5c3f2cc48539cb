package org.mobilesource.registry.domain.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.ExceedanceState;
import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.policy.Policies;

/**
 * Whether a party may be told: of a confirmed finding only, reviewed by a person where
 * the day of the record asks for it (Administrative Penalty Law art. 41), and to repair
 * only while the case is open.
 */
public record IssueRule(Policies policies) {

	public static final String ID = "DOC-2";

	/** Why no document of the kind may be issued now; empty when one may. */
	public Optional<Refusal> refusal(DocumentKind kind, Basis basis) {
		if (basis.state != ExceedanceState.CONFIRMED || basis.noticedOn == null) {
			return Optional.of(Refusal.NOT_CONFIRMED);
		}
		if (basis.flagged != null) {
			return Optional.of(Refusal.DOUBTFUL);
		}
		if (basis.confirmedBy != ConfirmedBy.PERSON && needsReview(basis)) {
			return Optional.of(Refusal.NOT_REVIEWED);
		}
		if (kind == DocumentKind.REPAIR_NOTICE && !"OPEN".equals(basis.caseState)) {
			return Optional.of(Refusal.NO_OPEN_CASE);
		}
		return Optional.empty();
	}

	private boolean needsReview(Basis basis) {
		var source = basis.source.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return this.policies.on(basis.occurredOn).flag("review.required." + source);
	}

	/** Why a document is not issued. */
	public enum Refusal {

		/** The finding is not confirmed, or not yet noticed by a night. */
		NOT_CONFIRMED,

		/** It lost its ground after somebody acted; a person has to decide. */
		DOUBTFUL,

		/** A person has to review it first. */
		NOT_REVIEWED,

		/** It opened no case, or the case is open no longer. */
		NO_OPEN_CASE

	}

	/**
	 * What a document would rest on.
	 *
	 * @param noticedOn business date of the run that first saw the confirmation
	 * @param flagged why a person has to look at it
	 * @param caseState of the case that it opened, null for none
	 */
	public record Basis(ExceedanceSource source, LocalDate occurredOn, ExceedanceState state,
			@Nullable ConfirmedBy confirmedBy, @Nullable LocalDate noticedOn, @Nullable String flagged,
			@Nullable String caseState) {
	}

}
