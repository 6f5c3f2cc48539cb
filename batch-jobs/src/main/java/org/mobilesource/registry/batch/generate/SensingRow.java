package org.mobilesource.registry.batch.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** A row of a remote-sensing point or of a camera while it is being put together. */
final class SensingRow {

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

	private final Feed feed;

	private final String[] cells;

	private SensingRow(Feed feed, String[] cells) {
		this.feed = feed;
		this.cells = cells;
	}

	/** A row with its number, point, line, time and pictures. */
	static SensingRow at(Site site, String line, LocalDateTime time, int token) {
		Feed feed = site.camera() ? Feed.BLACK_SMOKE : Feed.REMOTE_SENSING;
		var cells = new String[feed.columns().size()];
		Arrays.fill(cells, "");
		String stamp = COMPACT.format(time);
		String day = stamp.substring(0, 8);
		String folder = String.join("/", "", site.code(), day.substring(0, 4), day.substring(4, 6), day.substring(6));
		String tail = String.format("_%s_%s_%s_%08x", site.code(), line, stamp, token);
		return new SensingRow(feed, cells).set("JLBH", site.recordNo(line, stamp))
			.set("DWBH", site.code())
			.set(site.camera() ? "JCXBH" : "YCXBH", line)
			.set("CDXH", line.substring(1))
			.set("JCSJ", Row.TIME.format(time))
			.set("TP1", folder + "/cam1" + tail + ".png")
			.set("TP2", folder + "/cam2" + tail + ".png")
			.set("SP1", folder + "/vid1" + tail + ".mp4");
	}

	Feed feed() {
		return this.feed;
	}

	String get(String column) {
		return this.cells[index(column)];
	}

	SensingRow set(String column, String value) {
		this.cells[index(column)] = value;
		return this;
	}

	/** Puts another time into the row and into its number. */
	SensingRow retimed(LocalDateTime time) {
		String number = get("JLBH");
		set("JLBH", number.substring(0, 12) + COMPACT.format(time) + number.substring(26));
		return set("JCSJ", Row.TIME.format(time));
	}

	LocalDateTime time() {
		return LocalDateTime.parse(get("JCSJ"), Row.TIME);
	}

	SensingRow copy() {
		return new SensingRow(this.feed, this.cells.clone());
	}

	List<String> cells() {
		return List.of(this.cells);
	}

	private int index(String column) {
		int index = this.feed.columns().indexOf(column);
		if (index < 0) {
			throw new IllegalArgumentException(this.feed + " has no column " + column);
		}
		return index;
	}

}
