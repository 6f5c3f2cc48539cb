package org.mobilesource.registry.batch.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import picocli.CommandLine.Command;

import org.springframework.context.ConfigurableApplicationContext;

import org.mobilesource.registry.batch.nightly.MachineClock;
import org.mobilesource.registry.batch.nightly.NightWorkers;

/** {@code worker}: imports files for nights of other machines until it is ended. */
@Command(name = "worker", description = "为其他机器的夜间任务导入文件 / imports files for nights of other machines until it is ended",
		mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

	@Override
	public Integer call() throws InterruptedException {
		// The context must outlive the file under way, so this command closes it itself.
		var context = BatchJobsApplication.builder().registerShutdownHook(false).run();
		var workers = context.getBeanProvider(NightWorkers.class).getIfAvailable();
		if (workers == null) {
			context.close();
			throw new IllegalArgumentException("未设置 / not set: registry.broker.url (REGISTRY_BROKER_URL)");
		}
		try {
			context.getBean(MachineClock.class).check();
		}
		catch (IllegalStateException ex) {
			context.close();
			throw ex;
		}
		work(context, workers);
		return ExitStatus.DONE;
	}

	private static void work(ConfigurableApplicationContext context, NightWorkers workers) throws InterruptedException {
		var console = new Console();
		var files = new AtomicInteger();
		var worker = workers.start(console, (report) -> {
			files.incrementAndGet();
			console.report(report, context);
		});
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			worker.close();
			context.close();
			System.out.println(Answers.json(Map.of("files", files.get())));
			// Ended as asked: not the status of a killed process.
			Runtime.getRuntime().halt(ExitStatus.DONE);
		}, "end"));
		System.err.println("等待任务 / waiting for files");
		new CountDownLatch(1).await();
	}

}
