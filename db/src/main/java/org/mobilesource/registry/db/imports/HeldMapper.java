package org.mobilesource.registry.db.imports;

import java.time.Instant;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What people have decided about held files. */
@Mapper
public interface HeldMapper {

	/**
	 * Keeps a decision; only one to release can follow one to release.
	 * @return 0 when another decision stands, else more
	 */
	int decide(@Param("decision") Decision decision);

	Optional<Decision> find(@Param("importId") long importId);

	/** What became of a held file. */
	enum Verdict {

		RELEASED, REFUSED

	}

	/** Who decided what, and why. */
	record Decision(long importId, Verdict decision, String decidedBy, Instant decidedAt, String reason) {
	}

}
