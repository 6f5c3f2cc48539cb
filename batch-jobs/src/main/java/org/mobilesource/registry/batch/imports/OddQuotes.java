package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The text of a CSV file, watched for quotes that may have swallowed rows: one that is
 * still open when the text ends, and a value of several lines that goes on behind its
 * closing quote. The reader of the rows takes both as they stand, and does not tell.
 */
final class OddQuotes extends Reader {

	private final Reader text;

	private final Queue<Long> oddRecords = new ArrayDeque<>();

	private Place place = Place.UNQUOTED;

	private boolean spansLines;

	private boolean goesOn;

	private char last = '\n';

	/** So many have ended. */
	private long records;

	OddQuotes(Reader text) {
		this.text = text;
	}

	/**
	 * Whether a quote in the record is odd. Asked of records in their order, each after
	 * it was read.
	 * @param record its number, blank ones counted, 0 for the first
	 */
	boolean isIn(long record) {
		boolean odd = false;
		for (var next = this.oddRecords.peek(); next != null && next <= record; next = this.oddRecords.peek()) {
			odd = this.oddRecords.remove() == record;
		}
		return odd;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int read = this.text.read(buffer, offset, length);
		if (read < 0) {
			endValue();
			return read;
		}
		int end = offset + read;
		for (int i = next(buffer, offset, end); i < end; i = next(buffer, i + 1, end)) {
			see(buffer[i], (i > offset) ? buffer[i - 1] : this.last);
		}
		this.last = (read > 0) ? buffer[end - 1] : this.last;
		return read;
	}

	/** The next character that may mean something: behind a quote any, else few. */
	private int next(char[] buffer, int from, int end) {
		int next = from;
		while (this.place != Place.BEHIND && next < end && buffer[next] > '"') {
			next++;
		}
		return next;
	}

	/** A quote is one in a value that begins with it, and begins again behind another. */
	private void see(char c, char before) {
		if (this.place == Place.QUOTED) {
			this.spansLines |= isLineEnd(c);
			this.place = (c == '"') ? Place.BEHIND : Place.QUOTED;
		}
		else if (c == '"') {
			boolean begins = this.place == Place.BEHIND || before == ',' || isLineEnd(before);
			this.place = begins ? Place.QUOTED : Place.UNQUOTED;
		}
		else if (isLineEnd(c)) {
			endValue();
			this.records += (c == '\n' && before == '\r') ? 0 : 1;
		}
		else if (c == ',') {
			endValue();
		}
		else {
			this.goesOn |= this.place == Place.BEHIND;
		}
	}

	private void endValue() {
		if (this.place == Place.QUOTED || (this.spansLines && this.goesOn)) {
			this.oddRecords.add(this.records);
		}
		this.place = Place.UNQUOTED;
		this.spansLines = false;
		this.goesOn = false;
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

	/** Where in a value the text is. */
	private enum Place {

		/** In a value that begins without a quote, or where one begins. */
		UNQUOTED,

		/** Between quotes. */
		QUOTED,

		/** Behind a closing quote. */
		BEHIND

	}

}
