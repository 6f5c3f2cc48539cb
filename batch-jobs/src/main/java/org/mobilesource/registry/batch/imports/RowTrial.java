package org.mobilesource.registry.batch.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;

/**
 * Says what is wrong with one row that a person has mended, before it is imported, so
 * that typing errors do not fill the quarantine.
 */
public class RowTrial {

	private final FileImporter importer;

	private final CodeMapper codes;

	private final PolicyMapper policies;

	private final Clock clock;

	RowTrial(FileImporter importer, CodeMapper codes, PolicyMapper policies, Clock clock) {
		this.importer = importer;
		this.codes = codes;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * The columns of the feed for which the cells of a header stand, each once; empty for
	 * a cell that is ignored.
	 */
	public List<String> columns(String feed, List<String> header) {
		List<String> columns = new ArrayList<>(header.stream().map((cell) -> "").toList());
		Header.of(header, this.importer.feed(feed).columns())
			.positions()
			.forEach((column, cell) -> columns.set(cell, column));
		return columns;
	}

	/**
	 * What is wrong with the row by itself, nothing when it can be taken.
	 * @param fileName sensing feeds read a site and a day from it
	 * @param values in the order of the header
	 */
	public List<Problem> problems(String feed, String fileName, List<String> header, List<String> values) {
		return problems(this.importer.feed(feed), fileName, header, values);
	}

	private <T> List<Problem> problems(Feed<T> feed, String fileName, List<String> header, List<String> values) {
		var now = this.clock.instant();
		var today = BusinessTime.dateOf(now);
		var parser = feed
			.parser(new FileFacts(fileName, today, now, this.policies.policies(), this.codes.codes(today)));
		var row = new CsvRow(2, values, Header.of(header, feed.columns()));
		parser.prepare(List.of(row));
		return (parser.parse(row) instanceof Rejected<T> rejected) ? rejected.problems() : List.of();
	}

}
