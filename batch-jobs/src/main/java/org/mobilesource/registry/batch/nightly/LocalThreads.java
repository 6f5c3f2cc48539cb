package org.mobilesource.registry.batch.nightly;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Works on so many partitions at a time in this process. */
record LocalThreads(int threads) implements Workplace {

	@Override
	public PartitionHandler handler(PartitionImport here) {
		var executor = new SimpleAsyncTaskExecutor("night-");
		executor.setConcurrencyLimit(this.threads);
		var handler = new TaskExecutorPartitionHandler();
		handler.setStep(here);
		handler.setTaskExecutor(executor);
		return handler;
	}

}
