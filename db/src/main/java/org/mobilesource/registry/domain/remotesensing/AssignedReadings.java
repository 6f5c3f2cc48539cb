package org.mobilesource.registry.domain.remotesensing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.clone.CloneSuspicion;
import org.mobilesource.registry.domain.clone.Sighting;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
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
	 * @param read those under its plates, without suspected clones
	 * @param assigned those that were given to it
	 * @param chainEnds when it passed a full inspection
	 */
	public List<Finding> evaluate(List<ReadingFact> read, List<ReadingFact> assigned, List<Instant> chainEnds) {
		if (assigned.isEmpty()) {
			return this.chains.evaluate(read, chainEnds);
		}
		var held = held(join(read, assigned));
		var given = assigned.stream()
			.filter((reading) -> reading.personConfirmedAt() != null || !held.contains(reading.recordNo()))
			.toList();
		var confirmed = given.stream().filter((reading) -> reading.personConfirmedAt() != null).toList();
		var standing = this.chains.evaluate(join(read, confirmed), chainEnds);
		Set<String> known = standing.stream().map(Finding::sourceKey).collect(Collectors.toSet());
		var findings = new ArrayList<>(standing);
		this.chains.evaluate(join(read, given), chainEnds)
			.stream()
			.filter((finding) -> !known.contains(finding.sourceKey()))
			.forEach(findings::add);
		return findings;
	}

	/** Records that no single vehicle can have left together. */
	private Set<String> held(List<ReadingFact> readings) {
		var sightings = readings.stream()
			.map((one) -> new Sighting(ExceedanceSource.REMOTE_SENSING, one.recordNo(), one.measuredAt(),
					one.siteCode(), one.plate(), one.plateColour(), null))
			.toList();
		return this.clones.evaluate(sightings, null)
			.stream()
			.flatMap((suspect) -> suspect.held().stream())
			.map(Sighting::recordNo)
			.collect(Collectors.toSet());
	}

	private static List<ReadingFact> join(List<ReadingFact> some, List<ReadingFact> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

}
