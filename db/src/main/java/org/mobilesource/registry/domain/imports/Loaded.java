package org.mobilesource.registry.domain.imports;

/**
 * An accepted row on its way into its table.
 *
 * @param key the natural key of the row within its feed
 * @param hash over the submitted values, to tell an unchanged row from a correction
 * @param line physical line on which the record starts
 * @param importId the import that brings it
 * @param codes warnings kept with the row, separated by blanks
 */
public record Loaded<T>(T row, String key, long hash, int line, long importId, String codes) {

	/** The same row with other content. */
	public Loaded<T> with(T content) {
		return new Loaded<>(content, this.key, this.hash, this.line, this.importId, this.codes);
	}

}
