package org.mobilesource.registry.batch.imports;

import org.jspecify.annotations.Nullable;

/**
 * Where a replayed row was quarantined before.
 *
 * @param line physical line in the file of that import
 */
record Origin(long importId, int line) {

	/** Numbers as a download writes them; null for anything else. */
	static @Nullable Origin of(@Nullable String importId, @Nullable String line) {
		try {
			return (importId != null && line != null)
					? new Origin(Long.parseLong(importId.strip()), Integer.parseInt(line.strip())) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
