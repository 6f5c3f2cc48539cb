package org.mobilesource.registry.batch.nightly;

import java.util.function.Consumer;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;

/**
 * Who hears how a night goes on; called by every thread that imports.
 *
 * @param finished hears what became of each file
 */
record NightListener(ImportProgress progress, Consumer<ImportReport> finished) {

	/** The same, telling another one too. */
	NightListener andThen(Consumer<ImportReport> other) {
		return new NightListener(this.progress, this.finished.andThen(other));
	}

}
