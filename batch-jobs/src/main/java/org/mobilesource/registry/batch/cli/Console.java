package org.mobilesource.registry.batch.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.imports.ImportMapper;

/** Shows a person on standard error how far a file is and what became of its rows. */
final class Console implements ImportProgress, AutoCloseable {

	private static final int PROBLEMS_SHOWN = 20;

	private final PrintStream out = System.err;

	private final Map<String, String> underWay = new TreeMap<>();

	private int width;

	@Override
	public synchronized void reached(String file, int done, int all) {
		this.underWay.put(file, "%s  %,d / %,d".formatted(file, done, all));
		var line = String.join("  |  ", this.underWay.values());
		this.out.print("\r" + line + " ".repeat(Math.max(this.width - line.length(), 0)));
		this.width = line.length();
	}

	/** The counts, and the first problems with file, line, column and value. */
	synchronized void report(ImportReport report, ApplicationContext context) {
		close();
		this.underWay.remove(report.file());
		this.out.printf(
				"%s  %s  读取 read %,d = 新增 loaded %,d + 更新 updated %,d + 无变化 unchanged %,d + 重复 duplicate %,d"
						+ " + 隔离 quarantined %,d + 跳过 skipped %,d%n",
				report.file(), report.outcome(), report.read(), report.loaded(), report.updated(), report.unchanged(),
				report.duplicate(), report.quarantined(), report.skipped());
		if (report.message() != null) {
			this.out.println("  " + report.message());
		}
		var earlier = report.earlier();
		if (earlier != null) {
			this.out.printf("  批次 import %d: 读取 read %,d, 新增 loaded %,d, 更新 updated %,d, 隔离 quarantined %,d%n",
					earlier.importId(), earlier.read(), earlier.loaded(), earlier.updated(), earlier.quarantined());
			return;
		}
		for (var problem : context.getBean(ImportMapper.class).findProblems(report.importId(), PROBLEMS_SHOWN)) {
			this.out.printf("  %s:%d  %s  %s  %s / %s%n", report.file(), problem.line(),
					(problem.columnName() != null) ? problem.columnName() : "–", problem.code(), problem.messageZh(),
					problem.messageEn());
		}
	}

	/** What a person has to know of a night besides its files. */
	synchronized void ended(Nightly.Result result) {
		close();
		result.left()
			.forEach((left) -> this.out.printf("%s/%s  留待下一夜 left for the next night: %s%n", left.feed(), left.file(),
					left.reason().text()));
		var evidence = result.evidence();
		if (evidence.arrived() + evidence.held().size() > 0) {
			this.out.printf("evidence  收到 arrived %,d, 挂起 held %,d%n", evidence.arrived(), evidence.held().size());
		}
		evidence.held()
			.forEach((held) -> this.out.printf("evidence/%s  挂起 held: %s%n", held.file(), held.cause().text()));
		if (result.run() == null) {
			this.out.printf("有文件导入失败，%s 未发布任何名单；排除故障后以同一业务日期重新运行 / a file failed: nothing was published for %1$s; "
					+ "set it right and run the night of this date again%n", result.businessDate());
		}
	}

	@Override
	public synchronized void close() {
		if (this.width > 0) {
			this.out.println();
			this.width = 0;
		}
	}

}
