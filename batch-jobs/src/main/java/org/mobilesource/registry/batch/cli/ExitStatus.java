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

	/** Of nights: as of their files, unless those are done and others were left. */
	static int of(List<ImportReport> reports, List<LeftFile> left) {
		int status = of(reports);
		return (status == DONE && !left.isEmpty()) ? LEFT : status;
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
