package org.mobilesource.registry.batch.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.mobilesource.registry.batch.obd.Rebuild;

/** {@code rebuild-obd}: makes the days of on-board data again from the archived files. */
@Command(name = "rebuild-obd",
		description = "由归档的原始帧文件重建车载诊断日汇总 / makes the daily summaries of on-board data again from the archived files",
		mixinStandardHelpOptions = true, showDefaultValues = true)
final class RebuildObdCommand implements Callable<Integer> {

	@Option(names = "--from", paramLabel = "D", description = "起始日期 / the first day")
	private LocalDate from = LocalDate.of(2000, 1, 1);

	@Option(names = "--to", paramLabel = "D", description = "截止日期 / the last day")
	private LocalDate to = LocalDate.of(2999, 12, 31);

	@Override
	public Integer call() {
		return BatchJobsApplication.with((context) -> {
			var result = context.getBean(Rebuild.class).run(this.from, this.to);
			System.out.println(Answers.json(Map.of("files", result.files(), "days", result.days())));
			return ExitStatus.DONE;
		});
	}

}
