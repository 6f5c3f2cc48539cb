package org.mobilesource.registry.batch.imports;

/** The file cannot be one of its feed: not a row of it is read. */
public final class RefusedFileException extends Exception {

	private static final long serialVersionUID = 1L;

	public RefusedFileException(String message) {
		super(message);
	}

}
