package org.mobilesource.registry.batch.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.mobilesource.registry.batch.reminder.Dispatch;

/** {@code send}: sends the reminders that are queued. */
@Command(name = "send", description = "发送待发的提醒 / sends the reminders that are queued", mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

	@Option(names = "--now", paramLabel = "T", description = "时钟 / the clock of the run, default the machine's")
	private @Nullable String now;

	@Override
	public Integer call() {
		return BatchJobsApplication.with((context) -> {
			System.out.println(Answers.json(context.getBean(Dispatch.class).send(Clocks.now(this.now))));
			return ExitStatus.DONE;
		});
	}

}
