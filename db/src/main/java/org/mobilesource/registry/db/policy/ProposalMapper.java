package org.mobilesource.registry.db.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.policy.ProposalState;

/** Proposed changes of parameters, and what became of them. */
@Mapper
public interface ProposalMapper {

	/** Makes a proposal; its number is set in the row. */
	void insert(NewProposal proposal);

	void insertValue(@Param("proposalId") long proposalId, @Param("name") String name, @Param("value") String value);

	/** The proposal, which nobody else can decide on until the transaction ends. */
	Optional<Proposal> lock(@Param("id") long id);

	Optional<Proposal> find(@Param("id") long id);

	/** Open ones first, then the newest. */
	List<Proposal> findAll(@Param("limit") int limit);

	/** Those that name the parameter, newest first. */
	List<Proposal> findOf(@Param("name") String name);

	/** Its values, by the names of the parameters. */
	List<ProposedValue> findValues(@Param("id") long id);

	/** Notes a decision or a withdrawal. */
	void close(@Param("id") long id, @Param("state") ProposalState state, @Param("by") String by,
			@Param("at") Instant at, @Param("reason") String reason);

	/** A value of a parameter. */
	record ProposedValue(String name, String value) {
	}

	/**
	 * A proposal.
	 *
	 * @param validFrom first day of its values
	 * @param approvedBy null unless it was approved
	 * @param closedBy who decided on it, or withdrew it, last
	 */
	record Proposal(long id, LocalDate validFrom, String basis, ProposalState state, String proposedBy,
			Instant proposedAt, @Nullable String approvedBy, @Nullable String closedBy, @Nullable Instant closedAt,
			@Nullable String reason) {

	}

	/** A proposal that has no number yet. */
	final class NewProposal {

		private long id;

		private final LocalDate validFrom;

		private final String basis;

		private final String proposedBy;

		private final Instant proposedAt;

		public NewProposal(LocalDate validFrom, String basis, String proposedBy, Instant proposedAt) {
			this.validFrom = validFrom;
			this.basis = basis;
			this.proposedBy = proposedBy;
			this.proposedAt = proposedAt;
		}

		public long getId() {
			return this.id;
		}

		public void setId(long id) {
			this.id = id;
		}

		public LocalDate getValidFrom() {
			return this.validFrom;
		}

		public String getBasis() {
			return this.basis;
		}

		public String getProposedBy() {
			return this.proposedBy;
		}

		public Instant getProposedAt() {
			return this.proposedAt;
		}

	}

}
