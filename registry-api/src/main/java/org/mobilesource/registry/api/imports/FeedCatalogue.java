package org.mobilesource.registry.api.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.ContentFeed;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.batch.imports.FileKind;

/** The feeds that this node can import, in the order of a night, with their columns. */
@Component
public class FeedCatalogue {

	private final List<FileKind> kinds;

	FeedCatalogue(ObjectProvider<FileKind> kinds) {
		this.kinds = kinds.orderedStream().toList();
	}

	public List<String> names() {
		return this.kinds.stream().map(FileKind::name).toList();
	}

	/** The columns of the feed, none of one that there is not or that has no rows. */
	List<Column> columns(String feed) {
		return (kind(feed) instanceof Feed<?> rows) ? rows.columns() : List.of();
	}

	/** Whether its files are tables, so that a row of them can be mended. */
	public boolean hasColumns(String feed) {
		return !(kind(feed) instanceof ContentFeed);
	}

	/** The column as people know it: its name in the feed and its Chinese title. */
	public String label(String feed, String column) {
		var columns = (kind(feed) instanceof ContentFeed content) ? content.quarantineColumns() : columns(feed);
		return columns.stream()
			.filter((one) -> one.name().equals(column) && !one.title().isEmpty())
			.findFirst()
			.map((one) -> one.name() + " " + one.title())
			.orElse(column);
	}

	private @Nullable FileKind kind(String name) {
		return this.kinds.stream().filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

}
