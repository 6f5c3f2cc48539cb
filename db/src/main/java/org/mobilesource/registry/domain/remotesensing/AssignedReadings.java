package org.mobilesource.registry.domain.remotesensing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.enforcement.Finding;

/**
 * What the readings of a truck amount to together with those that a person gave to it,
 * whose plate is therefore unsure. Until a review has confirmed such a reading, it adds
 * findings that wait and takes none away; it never casts suspicion on a reading that was
 * read.
 */
public record AssignedReadings(RepeatedExceedanceRule chains, CloneSuspicion clones) {

	/**
	 * Judges the readings of one truck.
	 * @param read those under its plates
	 * @param assigned those that were given to it
	 * @param chainEnds when it passed a full inspection
	 */
	public List<Finding> evaluate(List<ReadingFact> read, List<ReadingFact> assigned, List<Instant> chainEnds) {
		var free = this.clones.withoutSuspects(read);
		if (assigned.isEmpty()) {
			return this.chains.evaluate(free, chainEnds);
		}
		var given = this.clones.withoutSuspects(join(read, assigned)).stream().filter(assigned::contains).toList();
		var confirmed = given.stream().filter((reading) -> reading.personConfirmedAt() != null).toList();
		var standing = this.chains.evaluate(join(free, confirmed), chainEnds);
		Set<String> known = standing.stream().map(Finding::sourceKey).collect(Collectors.toSet());
		var findings = new ArrayList<>(standing);
		this.chains.evaluate(join(free, given), chainEnds)
			.stream()
			.filter((finding) -> !known.contains(finding.sourceKey()))
			.forEach(findings::add);
		return findings;
	}

	private static List<ReadingFact> join(List<ReadingFact> some, List<ReadingFact> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

}
