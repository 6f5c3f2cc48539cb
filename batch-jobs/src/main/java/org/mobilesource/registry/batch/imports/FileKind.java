package org.mobilesource.registry.batch.imports;

/**
 * A kind of file: of rows ({@link Feed}), or with a form of its own
 * ({@link ContentFeed}). The order among the beans is the order of a night.
 */
public interface FileKind {

	/** Its name in commands, folders and tables, such as {@code remote-sensing}. */
	String name();

	/**
	 * Files of the same sequence are imported one after another, by their names; others
	 * may be imported at the same time.
	 */
	default String sequenceOf(String fileName) {
		return "";
	}

}
