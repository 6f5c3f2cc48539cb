package org.mobilesource.registry.domain.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.Finding.Member;

/**
 * A finding as it is stored.
 *
 * @param voidCause why it lost its ground
 * @param flagged why a person has to look at it: it lost its ground after a person or the
 * police acted on it
 * @param noticedOn business date of the run that first saw the confirmation
 * @param servedOn date of service of the notice, when it is known
 */
public record Exceedance(long id, String vin, ExceedanceSource source, String sourceKey, Instant occurredAt,
		LocalDate occurredOn, ExceedanceState state, @Nullable ConfirmedBy confirmedBy, @Nullable Instant confirmedAt,
		@Nullable String voidCause, @Nullable String flagged, @Nullable LocalDate noticedOn,
		@Nullable LocalDate servedOn, String ruleVersion) {

	/** Whether it is confirmed, by the end of the day and of nothing later. */
	public boolean countsBy(Instant endOfDay) {
		return this.state == ExceedanceState.CONFIRMED && this.occurredAt.isBefore(endOfDay) && this.confirmedAt != null
				&& this.confirmedAt.isBefore(endOfDay);
	}

	/** Whether the finding says nothing new about it. */
	boolean sameAs(Finding finding, List<Member> members) {
		if (this.state != finding.state() || !this.occurredAt.equals(finding.occurredAt())
				|| this.confirmedBy != finding.confirmedBy() || this.flagged != null
				|| !Objects.equals(this.confirmedAt, finding.confirmedAt())
				|| members.size() != finding.members().size()) {
			return false;
		}
		for (int i = 0; i < members.size(); i++) {
			if (!members.get(i).sameAs(finding.members().get(i))) {
				return false;
			}
		}
		return true;
	}

}
