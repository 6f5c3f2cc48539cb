package org.mobilesource.registry.api.privacy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.batch.imports.Column;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.domain.machinery.ApplicationField;
import org.mobilesource.registry.domain.privacy.PersonalColumn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new column whose name sounds like a person's needs a decision: it is a
 * {@link PersonalColumn}, or it stands here with the reason why it is not.
 */
@PagesTest
class PersonalColumnsIntegrationTests {

	private static final Pattern SOUNDS_PERSONAL = Pattern
		.compile(".*(contact|phone|mobile|fax|mail|person|owner|driver|holder|captain|operator|applicant|(?<!re)agent"
				+ "|surname|identity|passport|birth|sex|id_card|id_no|id_number|citizen|home|signature|reviewer).*");

	private static final Map<String, String> NO_PERSONS = Map.of("owner_credit_code", "a firm's code", "home_port",
			"a port", "person", "account that did an official act", "plate_by_reviewer", "a plate", "reviewer",
			"official who decided, a part of the decision", "second_reviewer", "official, as above");

	@Autowired
	private List<Feed<?>> feeds;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyColumnThatSoundsPersonalIsDecided() {
		var ofFeeds = this.feeds.stream().flatMap((feed) -> feed.columns().stream()).map(Column::name);
		var ofForms = Stream.of(ApplicationField.values()).map(ApplicationField::column);
		var ofTables = this.jdbc.sql("""
				SELECT LOWER(column_name)
				FROM information_schema.columns
				WHERE table_schema = DATABASE() AND LOWER(table_name) NOT LIKE 'batch%'
				""").query(String.class).stream();

		assertThat(Stream.of(ofFeeds, ofForms, ofTables)
			.flatMap((columns) -> columns)
			.distinct()
			.filter((column) -> SOUNDS_PERSONAL.matcher(column).matches())
			.filter((column) -> !PersonalColumn.isPersonal(column) && !NO_PERSONS.containsKey(column))).isEmpty();
	}

	/** What is personal is so in these feeds, and in no other. */
	@Test
	void theColumnsOfEachFeedAreKnown() {
		assertThat(this.feeds.stream()
			.flatMap((feed) -> feed.columns()
				.stream()
				.filter((column) -> PersonalColumn.isPersonal(column.name()))
				.map((column) -> feed.name() + "." + column.name())))
			.containsExactlyInAnyOrder("companies.contact", "companies.phone", "stations.contact", "stations.phone",
					"trucks.owner_name", "machinery.owner", "vessels.owner");
	}

}
