package org.mobilesource.registry.domain.vehicle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.vehicle.RoadStage.Category;

/**
 * Whether the declared emission stage of a diesel vehicle fits its first registration.
 * Electric and unknown stages, other fuels and vehicles of unknown mass are not judged.
 *
 * @param overKg vehicles of a greater gross mass are heavy-duty
 * @param stages the rows in force
 */
public record StagePlausibility(int overKg, List<RoadStage> stages) {

	public static final String ID = "STAGE-1";

	private static final String DIESEL = "B";

	public StagePlausibility {
		stages = List.copyOf(stages);
	}

	public static StagePlausibility under(Policy policy, List<RoadStage> stages) {
		return new StagePlausibility(policy.whole("stage.heavy-duty.over-kg"), stages);
	}

	/** What is odd about the declared stage. */
	public Optional<Reason> assess(String stage, String fuel, @Nullable Integer grossMassKg, LocalDate registeredOn) {
		if (grossMassKg == null || !fuel.contains(DIESEL)) {
			return Optional.empty();
		}
		var ofCategory = ofCategory(grossMassKg);
		return ofCategory.stream()
			.filter((row) -> row.stage().equals(stage))
			.findFirst()
			.flatMap((declared) -> compare(declared.sequence(), ofCategory, registeredOn));
	}

	/** The stage that vehicles of the mass were registered with on the day. */
	public Optional<RoadStage> expected(int grossMassKg, LocalDate registeredOn) {
		return ofCategory(grossMassKg).stream()
			.filter((row) -> row.hasBegunBy(registeredOn))
			.max(Comparator.comparingInt(RoadStage::sequence));
	}

	private List<RoadStage> ofCategory(int grossMassKg) {
		var category = (grossMassKg > this.overKg) ? Category.HEAVY_DIESEL : Category.LIGHT_DIESEL;
		return this.stages.stream().filter((row) -> row.category() == category).toList();
	}

	/**
	 * Too low when a higher stage had begun, too high when one up to the declared had
	 * not.
	 */
	private static Optional<Reason> compare(int declared, List<RoadStage> stages, LocalDate registeredOn) {
		int expected = stages.stream()
			.filter((row) -> row.hasBegunBy(registeredOn))
			.mapToInt(RoadStage::sequence)
			.max()
			.orElse(0);
		if (declared < expected) {
			return Optional.of(Reason.warn("STAGE_LOW", FollowUp.REVIEW));
		}
		boolean early = stages.stream()
			.anyMatch((row) -> row.isDated() && expected < row.sequence() && row.sequence() <= declared);
		return early ? Optional.of(Reason.warn("STAGE_HIGH", FollowUp.EVIDENCE)) : Optional.empty();
	}

}
