package org.mobilesource.registry.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.nightly.MachineClock;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** {@code nightly}: everything for one business date. */
@Command(name = "nightly", description = "夜间任务：导入、判定、名单 / imports, judging and lists of one business date",
		mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

	@Option(names = "--business-date", paramLabel = "D", description = "业务日期 / default: the day before --now")
	private @Nullable LocalDate businessDate;

	@Option(names = "--inbox", paramLabel = "DIR", description = "收件夹 / default: inbox below REGISTRY_HOME")
	private @Nullable Path inbox;

	@Option(names = "--now", paramLabel = "T", description = "时钟 / the clock of the run, default the machine's")
	private @Nullable String now;

	@Override
	public Integer call() {
		if (this.inbox != null && !Files.isDirectory(this.inbox)) {
			throw new IllegalArgumentException("--inbox: 没有此文件夹 / no such folder: " + this.inbox);
		}
		return BatchJobsApplication.with(this::run);
	}

	private int run(ApplicationContext context) {
		var machineClock = context.getBean(MachineClock.class);
		machineClock.check();
		var clock = Clocks.now(this.now);
		var day = (this.businessDate != null) ? this.businessDate
				: (this.now != null) ? BusinessTime.dateOf(clock).minusDays(1) : machineClock.yesterday();
		var folder = (this.inbox != null) ? this.inbox
				: Path.of(context.getEnvironment().getProperty("registry.home", "data"), "inbox");
		context.getBean(Nightly.class)
			.unknownFolders(folder)
			.forEach((name) -> System.err.println("没有此数据源，未导入 / no such feed, not imported: " + folder.resolve(name)));
		try (var console = new Console()) {
			var result = context.getBean(Nightly.class)
				.run(day, folder, clock, console, (report) -> console.report(report, context));
			console.ended(result);
			System.out.println(Answers.json(Answers.night(result, context)));
			return ExitStatus.of(result.files(), result.left(), !result.evidence().held().isEmpty());
		}
	}

}
