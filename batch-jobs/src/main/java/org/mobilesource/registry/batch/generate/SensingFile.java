package org.mobilesource.registry.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The file of a point or camera for one day; notes each planted row with its line. */
final class SensingFile implements Closeable {

	private static final int MOST_PICTURED = 40;

	private final Folder folder;

	private final Site site;

	private final LocalDate date;

	private final Planted planted;

	private final CsvFile file;

	/** The column that the file leaves out, -1 for none. */
	private final int omitted;

	private int pictured;

	SensingFile(Folder folder, Site site, LocalDate date, Planted planted, String omittedColumn) throws IOException {
		this.folder = folder;
		this.site = site;
		this.date = date;
		this.planted = planted;
		List<String> columns = (site.camera() ? Feed.BLACK_SMOKE : Feed.REMOTE_SENSING).columns();
		this.omitted = columns.indexOf(omittedColumn);
		this.file = folder.open(site, date, kept(columns));
	}

	SensingFile(Folder folder, Site site, LocalDate date, Planted planted) throws IOException {
		this(folder, site, date, planted, "");
	}

	/** Writes the row, and the pictures that belong to it. */
	void write(SensingRow row) throws IOException {
		put(row);
		if (this.pictured < MOST_PICTURED && Pictures.write(this.folder, row)) {
			this.pictured++;
		}
	}

	private void put(SensingRow row) throws IOException {
		this.file.write(kept(row.cells()));
	}

	/**
	 * Writes the clean row spoilt in that way, with the second row that some ways need.
	 */
	void write(SensingRow clean, Dirt dirt) throws IOException {
		SensingRow row = dirt.spoil(clean);
		switch (dirt) {
			case FIELD_MISSING -> {
				note(row, dirt);
				this.file.write(row.cells().subList(0, row.cells().size() - 1));
			}
			case SENT_TWICE -> {
				put(row);
				note(row, dirt);
				put(row);
			}
			case RECORD_NO_TWICE -> {
				note(row, dirt);
				put(row);
				SensingRow other = row.copy().set("CDXH", "9");
				note(other, dirt);
				put(other);
			}
			default -> {
				note(row, dirt);
				put(row);
			}
		}
	}

	/** Ends the file within a record. */
	void writeCut(SensingRow row) throws IOException {
		note(row, Dirt.FIELD_MISSING);
		this.file.writeCut(row.cells());
	}

	private void note(SensingRow row, Dirt dirt) throws IOException {
		this.planted.row(this.folder.date(), this.site, this.date, this.file.nextLine(), row.get("JLBH"), dirt);
	}

	private List<String> kept(List<String> cells) {
		return (this.omitted < 0) ? cells
				: IntStream.range(0, cells.size()).filter((i) -> i != this.omitted).mapToObj(cells::get).toList();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
