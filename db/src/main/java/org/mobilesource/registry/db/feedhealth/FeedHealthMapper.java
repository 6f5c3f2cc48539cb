package org.mobilesource.registry.db.feedhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.feedhealth.FeedAlert;
import org.mobilesource.registry.domain.feedhealth.FileName;
import org.mobilesource.registry.domain.imports.ImportState;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What sites and feeds delivered for which nights, and what was answered to alerts. */
@Mapper
public interface FeedHealthMapper {

	/** The sites, with what was stored of the day. */
	List<SensingSite> findSites(@Param("day") LocalDate day, @Param("scope") Scope scope);

	/** The rows of sites by import and day, of files of which something counts. */
	List<SiteDelivery> findDeliveries(@Param("from") LocalDate from, @Param("to") LocalDate to,
			@Param("scope") Scope scope);

	/**
	 * The files of feeds that came with these nights, whatever became of them, but for
	 * held ones that were released.
	 */
	List<FeedFile> findFiles(@Param("feeds") Collection<String> feeds, @Param("from") LocalDate from,
			@Param("to") LocalDate to);

	/**
	 * Changes of lists by runs of a night after its first one, by runs of nights that
	 * were caught up, and by late data; of a run that changed nothing one row without a
	 * list.
	 */
	List<Replay> findReplays(@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("scope") Scope scope);

	void insertAnswer(@Param("answer") Answer answer);

	/** The answers to alerts that began on the day or later, oldest first. */
	List<Answer> findAnswers(@Param("from") LocalDate from);

	/**
	 * A site.
	 *
	 * @param records of the day that are stored
	 * @param unread of these, those without a plate
	 */
	record SensingSite(String code, String name, String division, @Nullable LocalDate startedOn,
			@Nullable LocalDate calibratedUntil, long records, long unread) {
	}

	/** Rows that an import brought of a site and day. */
	record SiteDelivery(String siteCode, LocalDate day, long importId, LocalDate businessDate, Instant clockAt,
			long rowCount) {
	}

	/**
	 * A file.
	 *
	 * @param open quarantined rows that nobody has mended
	 */
	record FeedFile(long id, String feed, String fileName, ImportState state, LocalDate businessDate, Instant clockAt,
			long readRows, long duplicate, long quarantined, long rowsInFile, long rowsBad, long open) {

		/** The day that its name says, else that of the night that brought it. */
		public LocalDate day() {
			return new FileName(this.fileName).day().orElse(this.businessDate);
		}

	}

	/**
	 * What a run changed on a list.
	 *
	 * @param late of the subjects that entered or left, those of whom late data are a
	 * cause
	 */
	record Replay(long runId, LocalDate businessDate, int attempt, int sequence, @Nullable WatchList list, long entered,
			long gone, long changed, long late) {

		/** The number of the run as people see it. */
		public String number() {
			return this.businessDate.toString().replace("-", "") + "-" + this.attempt;
		}

	}

	/** Who sees to an alert, and what was said of it. */
	record Answer(FeedAlert.Kind kind, String subject, LocalDate since, String owner, String note, String answeredBy,
			Instant answeredAt) {
	}

}
