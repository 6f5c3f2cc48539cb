package org.mobilesource.registry.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * Something that happened to a truck or company.
 *
 * @param at null where only the day is known
 * @param kind what happened: the message {@code event.<kind>}
 * @param labels keys of messages that say more
 * @param text names and numbers that need no translation
 * @param link where it is told in full
 */
public record TimelineEvent(LocalDate day, @Nullable Instant at, String kind, List<String> labels, String text,
		@Nullable String link) {

	/** Newest first; what has no time comes before the timed events of its day. */
	public static final Comparator<TimelineEvent> NEWEST_FIRST = Comparator.comparing(TimelineEvent::moment).reversed();

	public static TimelineEvent on(LocalDate day, String kind, List<String> labels, String text) {
		return new TimelineEvent(day, null, kind, labels, text, null);
	}

	public static TimelineEvent at(Instant at, String kind, List<String> labels, String text) {
		return new TimelineEvent(BusinessTime.dateOf(at), at, kind, labels, text, null);
	}

	/** Those of the events that had happened by the end of the day. */
	public static List<TimelineEvent> until(List<TimelineEvent> events, LocalDate day) {
		return events.stream().filter((event) -> !event.day.isAfter(day)).toList();
	}

	public TimelineEvent linkedTo(String address) {
		return new TimelineEvent(this.day, this.at, this.kind, this.labels, this.text, address);
	}

	private Instant moment() {
		return (this.at != null) ? this.at : BusinessTime.endOf(this.day);
	}

}
