package org.mobilesource.registry.domain.feedhealth;

import java.time.LocalDate;

import org.mobilesource.registry.domain.imports.ImportState;

/**
 * What an import brought of a night.
 *
 * @param night the day of the rows, in Asia/Shanghai
 * @param cameOn business date of the import
 * @param rows of the night, whatever became of them
 */
public record Arrival(LocalDate night, LocalDate cameOn, long importId, ImportState state, long rows) {

	public boolean counts() {
		return this.state == ImportState.DONE;
	}

	/** Whether the run of the night, or an earlier one, had the rows. */
	public boolean isPunctual() {
		return !this.cameOn.isAfter(this.night);
	}

}
