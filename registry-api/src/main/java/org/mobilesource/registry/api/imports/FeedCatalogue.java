package org.mobilesource.registry.api.imports;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;

/** The feeds that this node can import, in the order of a night, with their columns. */
@Component
public class FeedCatalogue {

	private final List<Feed<?>> feeds;

	FeedCatalogue(ObjectProvider<Feed<?>> feeds) {
		this.feeds = feeds.orderedStream().toList();
	}

	public List<String> names() {
		return this.feeds.stream().map(Feed::name).toList();
	}

	/** The columns of the feed, none of one that there is not. */
	List<Column> columns(String feed) {
		return this.feeds.stream()
			.filter((one) -> one.name().equals(feed))
			.findFirst()
			.map(Feed::columns)
			.orElse(List.of());
	}

	/** The column as people know it: its name in the feed and its Chinese title. */
	public String label(String feed, String column) {
		return columns(feed).stream()
			.filter((one) -> one.name().equals(column) && !one.title().isEmpty())
			.findFirst()
			.map((one) -> one.name() + " " + one.title())
			.orElse(column);
	}

}
