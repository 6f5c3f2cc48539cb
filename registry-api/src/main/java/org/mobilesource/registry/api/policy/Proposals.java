package org.mobilesource.registry.api.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.policy.ProposalMapper;
import org.mobilesource.registry.db.policy.ProposalMapper.NewProposal;
import org.mobilesource.registry.db.policy.ProposalMapper.Proposal;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.policy.ParameterChange;
import org.mobilesource.registry.domain.policy.ParameterChange.Refused;
import org.mobilesource.registry.domain.policy.PolicyParameter;
import org.mobilesource.registry.domain.policy.ProposalState;

/**
 * Changes of parameters from a coming day on: one person proposes them, another approves.
 * Only then they are dated rows, like those of the command {@code parameter}.
 */
@Service
class Proposals {

	private static final int LONGEST = 300;

	private final ProposalMapper proposals;

	private final PolicyMapper parameters;

	private final WatchListMapper lists;

	private final ParameterCatalogue catalogue;

	private final AuditTrail trail;

	private final Clock clock;

	Proposals(ProposalMapper proposals, PolicyMapper parameters, WatchListMapper lists, ParameterCatalogue catalogue,
			AuditTrail trail, Clock clock) {
		this.proposals = proposals;
		this.parameters = parameters;
		this.lists = lists;
		this.catalogue = catalogue;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Proposes values from a day on.
	 * @return the number of the proposal
	 */
	@Transactional
	long propose(Map<String, String> values, LocalDate from, String basis, Account by) {
		if (values.isEmpty()) {
			throw new ProposalRefused("NOTHING", "");
		}
		check(basis, "basis");
		mustCome(from);
		var changes = changes(values, from);
		var proposal = new NewProposal(from, basis, by.name(), this.clock.instant());
		this.proposals.insert(proposal);
		changes.forEach((change) -> {
			this.proposals.insertValue(proposal.getId(), change.after().name(), change.after().value());
			record(change, proposal.getId(), ProposalState.OPEN, basis);
		});
		return proposal.getId();
	}

	/**
	 * Approves a proposal of somebody else, which makes its values dated rows; or rejects
	 * it.
	 */
	@Transactional
	void decide(long id, boolean approved, String reason, Account by) {
		check(reason, "reason");
		var proposal = locked(id);
		if (proposal.state() != ProposalState.OPEN) {
			throw new ProposalRefused("CLOSED", "");
		}
		if (proposal.proposedBy().equals(by.name())) {
			throw new ProposalRefused("OWN", "");
		}
		var state = approved ? ProposalState.APPROVED : ProposalState.REJECTED;
		if (approved) {
			mustCome(proposal.validFrom());
			changes(values(id), proposal.validFrom()).forEach((change) -> {
				record(change, id, state, proposal.basis());
				this.parameters.insert(change.after(), proposal.basis());
			});
		}
		else {
			values(id).forEach((name, value) -> record(name, id, state, reason));
		}
		this.proposals.close(id, state, by.name(), this.clock.instant(), reason);
	}

	/** Takes a proposal back, and its dated rows with it, before their day. */
	@Transactional
	void withdraw(long id, String reason, Account by) {
		check(reason, "reason");
		var proposal = locked(id);
		boolean approved = proposal.state() == ProposalState.APPROVED;
		if (!approved && proposal.state() != ProposalState.OPEN) {
			throw new ProposalRefused("CLOSED", "");
		}
		if (approved) {
			mustCome(proposal.validFrom());
		}
		values(id).forEach((name, value) -> {
			record(name, id, ProposalState.WITHDRAWN, reason);
			if (approved && this.parameters.delete(new PolicyParameter(name, proposal.validFrom(), value)) == 0) {
				throw new ProposalRefused("CLOSED", name);
			}
		});
		this.proposals.close(id, ProposalState.WITHDRAWN, by.name(), this.clock.instant(), reason);
	}

	/** Whether the day is after all dates whose lists are published. */
	boolean isToCome(LocalDate day) {
		return this.lists.findCurrentRun().filter((run) -> !day.isAfter(run.businessDate())).isEmpty();
	}

	/** The values of a proposal by the names of the parameters. */
	Map<String, String> values(long id) {
		Map<String, String> values = new LinkedHashMap<>();
		this.proposals.findValues(id).forEach((one) -> values.put(one.name(), one.value()));
		return values;
	}

	private List<ParameterChange> changes(Map<String, String> values, LocalDate from) {
		var stored = this.parameters.findParameters();
		try {
			return values.entrySet().stream().map((one) -> {
				if (this.catalogue.of(one.getKey()).feature() == Affected.Feature.SYSTEM) {
					throw new ProposalRefused("SYSTEM", one.getKey());
				}
				return ParameterChange.of(one.getKey(), one.getValue(), from, stored);
			}).toList();
		}
		catch (Refused ex) {
			throw new ProposalRefused(ex.refusal().name(), ex.parameter());
		}
	}

	private Proposal locked(long id) {
		return this.proposals.lock(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void mustCome(LocalDate from) {
		if (!isToCome(from)) {
			throw new ProposalRefused("PAST", "from");
		}
	}

	private static void check(String text, String field) {
		if (text.isBlank() || text.length() > LONGEST) {
			throw new ProposalRefused("TEXT", field);
		}
	}

	private void record(ParameterChange change, long id, ProposalState state, String basis) {
		this.trail.record(AuditKind.PARAMETER, "parameter:" + change.after().name(),
				Map.of("proposal", id, "state", state, "before", change.before().value(), "after",
						change.after().value(), "from", change.after().validFrom().toString(), "basis", basis));
	}

	private void record(String parameter, long id, ProposalState state, String reason) {
		this.trail.record(AuditKind.PARAMETER, "parameter:" + parameter,
				Map.of("proposal", id, "state", state, "reason", reason));
	}

}
