package org.mobilesource.registry.batch.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.imports.Problem;

/**
 * For which sites or stations the sender of a file may speak. A program speaks for those
 * of its client alone, in every row; persons, nights and commands speak for all.
 *
 * @param column that names the site or station of a row, empty where it is not asked
 * @param codes of those for which the sender speaks
 */
record Sources(String column, Set<String> codes) {

	static final Sources ALL = new Sources("", Set.of());

	/**
	 * Those of whoever submitted a file. A client that is bound to none, such as a
	 * platform, speaks for every station, but for no site.
	 */
	static Sources of(Feed<?> feed, @Nullable String submittedBy, ApiClientMapper clients) {
		var name = ApiClient.nameIn(submittedBy);
		if (name.isEmpty() || feed.sourceColumn().isEmpty()) {
			return ALL;
		}
		var codes = clients.find(name.get()).map(ApiClient::sites).orElse(Set.of());
		return (codes.isEmpty() && !ApiClient.isOfSites(feed.name())) ? ALL : new Sources(feed.sourceColumn(), codes);
	}

	/** What is wrong with a row of another source, or of one that it does not say. */
	Optional<Problem> problem(CsvRow row) {
		if (this.column.isEmpty()) {
			return Optional.empty();
		}
		var code = Objects.requireNonNullElse(row.value(this.column), "");
		return this.codes.stream().anyMatch((one) -> ApiClient.isNamed(one, code)) ? Optional.empty()
				: Optional.of(Problem.of("SITE_NOT_YOURS", this.column, code));
	}

}
