package org.mobilesource.registry.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** {@code import <feed> FILE…}. */
@Command(name = "import", description = "导入文件 / imports files of a feed", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "<feed>",
			description = "holidays, divisions, companies, company-merges, trucks, fleet, sites, stations, engine-models, machinery, "
					+ "remote-sensing, black-smoke, inspections, repairs, penalties, vessels, obd-frames, obd-days")
	private String feed = "";

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
	private List<Path> files = List.of();

	@Option(names = "--dry-run", description = "只检查和计数，不写入 / checks and counts, stores nothing")
	private boolean dryRun;

	@Option(names = "--release", description = "挂起的文件经人工决定后导入 / a person decided: import in spite of the bad rows")
	private boolean release;

	@Option(names = "--whole-file", description = "整批：有一行错误则全部不导入 / whole file or nothing: one bad row refuses it")
	private boolean wholeFile;

	@Option(names = "--now", paramLabel = "T", description = "导入时钟 / the clock of the run, default the machine's")
	private @Nullable String now;

	@Override
	public Integer call() {
		this.files.stream().filter((file) -> !Files.isReadable(file)).findFirst().ifPresent((file) -> {
			throw new IllegalArgumentException("没有此文件 / no such file: " + file);
		});
		return BatchJobsApplication.with(this::importFiles);
	}

	private int importFiles(ApplicationContext context) {
		var importer = context.getBean(FileImporter.class);
		var clock = Clocks.now(this.now);
		List<ImportReport> reports = new ArrayList<>();
		try (var console = new Console()) {
			for (var file : this.files) {
				var request = new ImportRequest(this.feed, file, BusinessTime.dateOf(clock), clock, this.dryRun,
						this.wholeFile, this.release, null, null, Map.of());
				reports.add(importer.importFile(request, console));
				console.report(reports.get(reports.size() - 1), context);
			}
		}
		if (!this.dryRun) {
			context.getBean(Judging.class).judgeDue(null);
		}
		System.out.println(Answers.json(Answers.imports(reports)));
		return ExitStatus.of(reports);
	}

}
