package org.mobilesource.registry.db.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.appeal.AppealGround;
import org.mobilesource.registry.domain.appeal.AppealReason;
import org.mobilesource.registry.domain.appeal.AppealState;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Appeals with their files, and whom and what they concern. */
@Mapper
public interface AppealMapper {

	/** Stores a new appeal, which gets its number. */
	void insert(NewAppeal appeal);

	void insertFile(@Param("appealId") long appealId, @Param("file") AttachedFile file);

	List<Appeal> find(@Param("state") @Nullable AppealState state, @Param("limit") int limit,
			@Param("offset") int offset, @Param("scope") Scope scope);

	int count(@Param("state") @Nullable AppealState state, @Param("scope") Scope scope);

	Optional<Appeal> findOne(@Param("id") long id, @Param("scope") Scope scope);

	/** Open appeals against the entry, or against a finding of the truck. */
	int countOpenAgainst(@Param("subject") String subject, @Param("scope") Scope scope);

	List<AttachedFile> findFiles(@Param("appealId") long appealId);

	/** The records of the findings that the appeal is against. */
	List<Disputed> findRecords(@Param("exceedanceIds") Collection<Long> exceedanceIds, @Param("scope") Scope scope);

	/**
	 * Accounts that imported the records or decided on them: in a review, by giving them
	 * to a truck, on a suspected clone, or that their finding stands.
	 */
	Set<String> findParticipants(@Param("recordNos") Collection<String> recordNos);

	/** Companies to which the trucks belonged when they exceeded. */
	Set<String> findFirms(@Param("exceedanceIds") Collection<Long> exceedanceIds);

	/** Decides or withdraws an open appeal; answers 0 when it no longer is open. */
	int decide(@Param("id") long id, @Param("state") AppealState state, @Param("reason") @Nullable AppealReason reason,
			@Param("answer") @Nullable String answer, @Param("by") String by, @Param("at") Instant at);

	void insertEffect(@Param("appealId") long appealId, @Param("effect") Effect effect);

	List<Effect> findEffects(@Param("appealId") long appealId);

	/** Reminders that were sent for cases that the findings opened. */
	List<Sent> findSent(@Param("exceedanceIds") Collection<Long> exceedanceIds, @Param("scope") Scope scope);

	/** An appeal to be stored. */
	final class NewAppeal {

		private final Against against;

		private final AppealGround ground;

		private final String text;

		private final String filedBy;

		private final Instant filedAt;

		private final LocalDate dueOn;

		private long id;

		public NewAppeal(Against against, AppealGround ground, String text, String filedBy, Instant filedAt,
				LocalDate dueOn) {
			this.against = against;
			this.ground = ground;
			this.text = text;
			this.filedBy = filedBy;
			this.filedAt = filedAt;
			this.dueOn = dueOn;
		}

		public Against getAgainst() {
			return this.against;
		}

		public AppealGround getGround() {
			return this.ground;
		}

		public String getText() {
			return this.text;
		}

		public String getFiledBy() {
			return this.filedBy;
		}

		public Instant getFiledAt() {
			return this.filedAt;
		}

		public LocalDate getDueOn() {
			return this.dueOn;
		}

		public long getId() {
			return this.id;
		}

		public void setId(long id) {
			this.id = id;
		}

	}

	/**
	 * What an appeal is against: a finding, or the entry of a list.
	 *
	 * @param creditCode the company that appeals
	 */
	record Against(String creditCode, @Nullable Long exceedanceId, @Nullable WatchList list, @Nullable String subject) {
	}

	/**
	 * An appeal.
	 *
	 * @param vin of the finding
	 * @param plate that the truck of the finding or entry carries
	 */
	record Appeal(long id, String creditCode, @Nullable String company, @Nullable Long exceedanceId,
			@Nullable WatchList list, @Nullable String subject, @Nullable String vin, @Nullable String plate,
			@Nullable Instant occurredAt, @Nullable ExceedanceSource source, AppealGround ground, String text,
			String filedBy, Instant filedAt, LocalDate dueOn, AppealState state, @Nullable String decidedBy,
			@Nullable Instant decidedAt, @Nullable AppealReason reason, @Nullable String answer) {

		public boolean isOpen() {
			return this.state == AppealState.OPEN;
		}

	}

	/** A file that came with an appeal. */
	record AttachedFile(String sha256, String name, String mediaType) {
	}

	/** A record that a disputed finding rests on. */
	record Disputed(long exceedanceId, String vin, ExceedanceSource source, String recordNo, Instant observedAt,
			String state) {
	}

	/** An entry before and after; null figures: not listed. */
	record Effect(WatchList list, String subject, @Nullable String figuresBefore, @Nullable String figuresAfter) {
	}

	/** A message that went out. */
	record Sent(long openedBy, String recipient, Instant changedAt) {
	}

}
