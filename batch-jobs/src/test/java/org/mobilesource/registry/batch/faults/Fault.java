package org.mobilesource.registry.batch.faults;

import java.util.Set;

/** Something that happens to a night. */
interface Fault {

	String name();

	/** Whether it strikes at a random moment, and so is worth several rounds. */
	default boolean isRandom() {
		return false;
	}

	/**
	 * Starts the night and disturbs it.
	 * @return whether it struck before the night had ended
	 */
	boolean strike(Scene scene) throws Exception;

	/** Tables in which a night cannot end as an undisturbed one, by its rules. */
	default Set<String> mayDiffer() {
		return Set.of();
	}

}
