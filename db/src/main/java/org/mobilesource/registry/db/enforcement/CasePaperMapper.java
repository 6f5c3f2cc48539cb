package org.mobilesource.registry.db.enforcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.PaperKind;

/** Papers that companies sent for cases. They say something; they clear nothing. */
@Mapper
public interface CasePaperMapper {

	/** Answers 0 when the case has a paper of the same content. */
	int insertNew(@Param("openedBy") long openedBy, @Param("paper") NewPaper paper);

	/** The papers of a case, in the order of their arrival. */
	List<Paper> find(@Param("openedBy") long openedBy, @Param("scope") Scope scope);

	Optional<Paper> findOne(@Param("openedBy") long openedBy, @Param("id") long id, @Param("scope") Scope scope);

	/**
	 * Decides on a paper that waits; answers 0 when somebody has decided already.
	 * @param reason why it is refused
	 */
	int decide(@Param("openedBy") long openedBy, @Param("id") long id, @Param("state") State state,
			@Param("reason") @Nullable String reason, @Param("by") String by, @Param("at") Instant at);

	/** What became of a paper. */
	enum State {

		RECEIVED, ACCEPTED, REFUSED

	}

	/** A paper that arrives. */
	record NewPaper(PaperKind kind, String sha256, long bytes, String mediaType, String note, String uploadedBy,
			Instant uploadedAt) {
	}

	/** A paper of a case. */
	record Paper(long id, PaperKind kind, String sha256, long bytes, String mediaType, String note, String uploadedBy,
			Instant uploadedAt, State state, @Nullable String reason, @Nullable String decidedBy,
			@Nullable Instant decidedAt) {
	}

}
