package org.mobilesource.registry.domain.enforcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.Finding.ConfirmedBy;
import org.mobilesource.registry.domain.enforcement.Finding.Member;

/**
 * What has to change in the stored exceedances of a truck so that they say what the rules
 * find now. A finding that lost its ground is voided with its cause when the rule alone
 * had confirmed it; when a person had confirmed it or the police had acted on it, it
 * stands and is flagged for a person. One that rests on a record that a person rejected
 * is voided whoever had acted on it. Nothing is ever deleted.
 */
public record Reconciliation(List<Finding> added, List<Changed> changed, List<Exceedance> voided,
		List<Exceedance> flagged, List<Rejected> rejected) {

	/**
	 * Holds what is stored against what is found.
	 * @param members of the stored exceedances, by their ids
	 * @param penalised numbers of the records that the police have acted on
	 * @param rejections why people have rejected records, by source and number:
	 * {@code SOURCE NUMBER}
	 */
	public static Reconciliation of(List<Exceedance> stored, Map<Long, List<Member>> members, List<Finding> found,
			Set<String> penalised, Map<String, String> rejections) {
		Map<String, Finding> open = new HashMap<>();
		found.forEach((finding) -> open.put(finding.source() + " " + finding.sourceKey(), finding));
		var result = new Reconciliation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>());
		for (var exceedance : stored) {
			var rests = members.getOrDefault(exceedance.id(), List.of());
			var finding = open.remove(exceedance.source() + " " + exceedance.sourceKey());
			boolean acted = exceedance.state() == ExceedanceState.CONFIRMED
					&& rests.stream().anyMatch((member) -> penalised.contains(member.recordNo()));
			var rejection = rests.stream()
				.map((member) -> rejections.get(exceedance.source() + " " + member.recordNo()))
				.filter(Objects::nonNull)
				.findFirst();
			if (rejection.isPresent() && isRejected(exceedance, finding)) {
				result.reject(exceedance, rejection.get());
			}
			else if (finding == null) {
				result.withdraw(exceedance, acted || exceedance.confirmedBy() == ConfirmedBy.PERSON);
			}
			else if ((acted && finding.state() != ExceedanceState.CONFIRMED)
					|| (exceedance.state() == ExceedanceState.CONFIRMED
							&& exceedance.confirmedBy() == ConfirmedBy.PERSON
							&& finding.state() == ExceedanceState.PENDING_REVIEW)) {
				result.withdraw(exceedance, true);
			}
			else if (!exceedance.sameAs(finding, rests)) {
				result.changed.add(new Changed(exceedance, finding));
			}
		}
		found.stream()
			.filter((finding) -> open.containsKey(finding.source() + " " + finding.sourceKey()))
			.forEach(result.added::add);
		return result;
	}

	public boolean changesNothing() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.voided.isEmpty() && this.flagged.isEmpty()
				&& this.rejected.isEmpty();
	}

	/**
	 * Whether it falls by a decision: what was found no longer is, or no longer counts.
	 */
	private static boolean isRejected(Exceedance exceedance, @Nullable Finding finding) {
		return finding == null
				|| (finding.state() == ExceedanceState.REJECTED && exceedance.state() != ExceedanceState.PENDING_REVIEW
						&& exceedance.state() != ExceedanceState.REJECTED);
	}

	private void reject(Exceedance exceedance, String cause) {
		if (exceedance.state() != ExceedanceState.VOIDED) {
			this.rejected.add(new Rejected(exceedance, cause));
		}
	}

	private void withdraw(Exceedance exceedance, boolean personActed) {
		if (exceedance.state() == ExceedanceState.VOIDED || exceedance.flagged() != null) {
			return;
		}
		(personActed && exceedance.state() == ExceedanceState.CONFIRMED ? this.flagged : this.voided).add(exceedance);
	}

	/** An exceedance that falls because a person rejected a record that it rests on. */
	public record Rejected(Exceedance exceedance, String cause) {
	}

	/** An exceedance that is found again, differently. */
	public record Changed(Exceedance exceedance, Finding finding) {

		/**
		 * Whether the owner is to be given a new notice: the exceedance was not confirmed
		 * before, or is not now.
		 */
		public boolean renewsNotice() {
			return this.exceedance.state() != ExceedanceState.CONFIRMED
					|| this.finding.state() != ExceedanceState.CONFIRMED;
		}

	}

}
