package org.mobilesource.registry.api.edition;

import java.util.List;

/**
 * Rows of an edition as people read them, in one language.
 *
 * @param headings of the columns
 */
record EditionTable(List<String> headings, List<List<String>> rows) {

	/**
	 * A row that differs between two editions.
	 *
	 * @param kind added, removed or changed
	 * @param name of the firm, or plate
	 * @param detail of a changed one what differs, else its figures
	 */
	record Difference(String kind, String name, String detail, List<String> causes) {
	}

}
