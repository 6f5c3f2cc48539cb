package org.mobilesource.registry.batch.cli;

import java.io.PrintStream;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.imports.ImportMapper;

/** Shows a person on standard error how far a file is and what became of its rows. */
final class Console implements ImportProgress, AutoCloseable {

	private static final int PROBLEMS_SHOWN = 20;

	private final PrintStream out = System.err;

	private boolean midLine;

	@Override
	public void reached(String file, int done, int all) {
		this.out.printf("\r%s  %,d / %,d", file, done, all);
		this.midLine = true;
	}

	/** The counts, and the first problems with file, line, column and value. */
	void report(ImportReport report, ApplicationContext context) {
		close();
		this.out.printf(
				"%s  %s  读取 read %,d = 新增 loaded %,d + 更新 updated %,d + 无变化 unchanged %,d + 重复 duplicate %,d"
						+ " + 隔离 quarantined %,d + 跳过 skipped %,d%n",
				report.file(), report.outcome(), report.read(), report.loaded(), report.updated(), report.unchanged(),
				report.duplicate(), report.quarantined(), report.skipped());
		if (report.message() != null) {
			this.out.println("  " + report.message());
		}
		if (report.outcome().equals("ALREADY_IMPORTED")) {
			return;
		}
		for (var problem : context.getBean(ImportMapper.class).findProblems(report.importId(), PROBLEMS_SHOWN)) {
			this.out.printf("  %s:%d  %s  %s  %s / %s%n", report.file(), problem.line(),
					(problem.columnName() != null) ? problem.columnName() : "–", problem.code(), problem.messageZh(),
					problem.messageEn());
		}
	}

	@Override
	public void close() {
		if (this.midLine) {
			this.out.println();
			this.midLine = false;
		}
	}

}
