package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.batch.imports.RegisterEntries;
import org.mobilesource.registry.batch.imports.RegisterEntry;
import org.mobilesource.registry.batch.imports.RegisterEntry.Answer;
import org.mobilesource.registry.domain.imports.Problem;

/** What people enter by hand into a register, taken in like a file of one row. */
@Component
public class HandEntry {

	/** Feeds whose rows decide on findings and cases. */
	private static final Set<String> OF_CASES = Set.of("inspections", "repairs", "penalties");

	private final RegisterEntries entries;

	private final AuditTrail trail;

	private final Rejudging rejudging;

	HandEntry(RegisterEntries entries, AuditTrail trail, Rejudging rejudging) {
		this.entries = entries;
		this.trail = trail;
		this.rejudging = rejudging;
	}

	/** The fields of a row in the order of the feed's columns. */
	public List<Field> fields(String feed) {
		return this.entries.columns(feed)
			.stream()
			.map((column) -> new Field(column.name(), column.title(), column.required()))
			.toList();
	}

	/**
	 * Stores a row, and judges at once whom it concerns.
	 * @param seen the version that the person has seen, empty for a new row
	 * @param id of the entry: the same one again with the same values changes nothing
	 * more
	 */
	public Outcome enter(String feed, Map<String, String> values, String seen, String person, String id)
			throws IOException {
		return enter(new RegisterEntry(feed, List.of(new RegisterEntry.Row(values, seen)), person, null, id));
	}

	/**
	 * Changes one row and adds another, both or none.
	 * @param seen the version of the changed row that the person has seen
	 */
	public Outcome follow(String feed, Map<String, String> changed, String seen, Map<String, String> added,
			String person, @Nullable String reason, String id) throws IOException {
		return enter(new RegisterEntry(feed,
				List.of(new RegisterEntry.Row(changed, seen), new RegisterEntry.Row(added, "")), person, reason, id));
	}

	private Outcome enter(RegisterEntry entry) throws IOException {
		var answer = this.entries.enter(entry);
		if (answer instanceof Answer.Refused refused) {
			return new Outcome(null, false, refused.problems());
		}
		if (answer instanceof Answer.Changed changed) {
			return new Outcome(changed.key(), true, List.of());
		}
		var stored = (Answer.Stored) answer;
		if (stored.importId() != null) {
			this.trail.note("import", stored.importId());
			if (OF_CASES.contains(entry.feed())) {
				this.rejudging.soon();
			}
		}
		return new Outcome(stored.keys().get(0), false, List.of());
	}

	/**
	 * A field of a row.
	 *
	 * @param name the column's name
	 * @param title its Chinese title, empty when it has none
	 */
	public record Field(String name, String title, boolean required) {
	}

	/**
	 * What became of an entry.
	 *
	 * @param key of the row, null when the entry is refused
	 * @param changed whether somebody else has changed the row, so that nothing was
	 * stored
	 * @param problems why it is refused
	 */
	public record Outcome(@Nullable String key, boolean changed, List<Problem> problems) {
	}

}
