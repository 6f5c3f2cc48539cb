package org.mobilesource.registry.api.feedhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.Answer;
import org.mobilesource.registry.domain.feedhealth.Arrival;
import org.mobilesource.registry.domain.feedhealth.FeedAlert;
import org.mobilesource.registry.domain.feedhealth.FeedSource;
import org.mobilesource.registry.domain.feedhealth.Health;
import org.mobilesource.registry.domain.feedhealth.Night;

/**
 * Every site, and every feed without sites, on every night.
 *
 * @param night the last night
 */
public record HealthBoard(LocalDate night, List<LocalDate> nights, List<Line> lines) {

	public List<Alert> alerts() {
		return this.lines.stream().flatMap((line) -> line.alerts().stream()).toList();
	}

	/** Alerts that nobody has answered. */
	public List<Alert> open() {
		return alerts().stream().filter((alert) -> alert.answer() == null).toList();
	}

	/**
	 * The sites of which nights lack data, so that lists 2 and 3 may lack exceedances.
	 */
	public List<Line> incomplete() {
		return this.lines.stream().filter((line) -> line.source.isOfSites() && !line.gaps().isEmpty()).toList();
	}

	/**
	 * A site or feed.
	 *
	 * @param name of a site
	 * @param lastArrival by the clock of the run that brought it
	 * @param records of the last night that are stored
	 * @param unread of these, those without a plate
	 * @param open quarantined rows of the nights that nobody has mended
	 * @param late what came of nights after their run
	 */
	public record Line(String subject, @Nullable String name, FeedSource source, Health health,
			@Nullable Instant lastArrival, long records, long unread, long open, List<Arrival> late,
			List<Alert> alerts) {

		/** The nights that lack data. */
		public List<LocalDate> gaps() {
			return this.health.nights().stream().filter(Night::isGap).map(Night::date).toList();
		}

		/** Rows of the last night in percent of the median. */
		public @Nullable Long percentOfMedian() {
			return this.health.median().map((median) -> 100 * this.health.last().rows() / median).orElse(null);
		}

		public String rejected() {
			return percent(this.health.delivered().bad(), this.health.delivered().read());
		}

		public String repeated() {
			return percent(this.health.delivered().duplicate(), this.health.delivered().read());
		}

		public String unreadPlates() {
			return percent(this.unread, this.records);
		}

		/** A share as it is shown, such as {@code 21.4%（3/14）}; a dash of nothing. */
		private static String percent(long part, long all) {
			return (all == 0) ? "—" : Math.round(1000.0 * part / all) / 10.0 + "%（" + part + "/" + all + "）";
		}

	}

	/**
	 * An alert.
	 *
	 * @param answer the latest one, null while nobody has answered
	 */
	public record Alert(String subject, @Nullable String name, FeedAlert alert, @Nullable Answer answer) {

		boolean is(FeedAlert.Kind kind, String subject, LocalDate since) {
			return this.alert.kind() == kind && this.subject.equals(subject) && this.alert.since().equals(since);
		}

	}

}
