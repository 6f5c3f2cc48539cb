package org.mobilesource.registry.batch.cli;

import java.util.List;

import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.LeftFile;
import org.mobilesource.registry.domain.imports.ImportState;

/** Exit statuses of the commands that import. */
final class ExitStatus {

	static final int DONE = 0;

	static final int FAILED = 1;

	static final int HELD = 3;

	static final int REFUSED = 4;

	static final int LEFT = 5;

	private ExitStatus() {
	}

	/**
	 * Of nights: as of their files that were not left in the inbox, unless those are done
	 * and others were left.
	 */
	static int of(List<ImportReport> reports, List<LeftFile> left, boolean evidenceHeld) {
		int imports = of(reports.stream().filter((report) -> !isLeft(report, left)).toList());
		int status = (imports == DONE && evidenceHeld) ? HELD : imports;
		return (status == DONE && !left.isEmpty()) ? LEFT : status;
	}

	private static boolean isLeft(ImportReport report, List<LeftFile> left) {
		return left.stream().anyMatch((file) -> file.feed().equals(report.feed()) && file.file().equals(report.file()));
	}

	static int of(List<ImportReport> reports) {
		if (reports.stream().anyMatch((report) -> report.is(ImportState.FAILED))) {
			return FAILED;
		}
		if (reports.stream().anyMatch((report) -> report.is(ImportState.REFUSED))) {
			return REFUSED;
		}
		return reports.stream().anyMatch((report) -> report.is(ImportState.HELD)) ? HELD : DONE;
	}

}
