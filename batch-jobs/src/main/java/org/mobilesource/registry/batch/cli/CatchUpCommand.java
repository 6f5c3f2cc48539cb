package org.mobilesource.registry.batch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.LeftFile;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** {@code catch-up DIR}: runs the nights of the dated folders one after another. */
@Command(name = "catch-up",
		description = "补跑：按日期逐夜运行 DIR/<yyyy-MM-dd> / runs the night of every dated folder, in order",
		mixinStandardHelpOptions = true)
final class CatchUpCommand implements Callable<Integer> {

	private static final Duration NIGHT_CLOCK = Duration.ofHours(3);

	@Parameters(paramLabel = "DIR", description = "每夜一个文件夹 / holds a folder for each night, named by its date")
	private Path folder = Path.of("");

	@Override
	public Integer call() {
		var nights = nights(this.folder);
		if (nights.isEmpty()) {
			throw new IllegalArgumentException("没有按日期命名的文件夹 / no folder named by a date in " + this.folder);
		}
		return BatchJobsApplication.with((context) -> run(context, nights));
	}

	private int run(ApplicationContext context, List<LocalDate> nights) {
		List<ImportReport> reports = new ArrayList<>();
		List<LeftFile> left = new ArrayList<>();
		boolean evidenceHeld = false;
		var nightly = context.getBean(Nightly.class);
		for (var night : nights) {
			var clock = BusinessTime.endOf(night).plus(NIGHT_CLOCK);
			var result = nightly.catchUp(night, this.folder.resolve(night.toString()), clock, ImportProgress.SILENT,
					(report) -> {
					});
			reports.addAll(result.files());
			left.addAll(result.left());
			evidenceHeld |= !result.evidence().held().isEmpty();
			System.err.println(Answers.json(Answers.summary(result, context)));
			if (result.run() == null) {
				new Console().ended(result);
				break;
			}
		}
		System.out.println(Answers.json(Answers.imports(reports)));
		return ExitStatus.of(reports, left, evidenceHeld);
	}

	private static List<LocalDate> nights(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("没有此文件夹 / no such folder: " + folder);
		}
		try (var folders = Files.list(folder)) {
			return folders.filter(Files::isDirectory)
				.map((night) -> night.getFileName().toString())
				.filter((name) -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
				.map(LocalDate::parse)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
