package org.mobilesource.registry.batch.nightly;

import org.springframework.batch.core.partition.PartitionHandler;

/** Where the partitions of a night are worked on: on threads here, or elsewhere too. */
@FunctionalInterface
interface Workplace {

	/**
	 * Hands the partitions of one step out.
	 * @param here the step that imports a partition in this process
	 */
	PartitionHandler handler(PartitionImport here);

}
