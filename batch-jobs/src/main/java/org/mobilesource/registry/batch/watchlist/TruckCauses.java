package org.mobilesource.registry.batch.watchlist;

import java.time.LocalDate;
import java.util.List;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Causes;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Changed;
import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Comparison;
import org.mobilesource.registry.db.watchlist.RunMapper.CaseState;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.ChangeCause;

/** Why a truck entered or left list 3, or stands on it with another deadline. */
class TruckCauses {

	private final RunMapper runs;

	TruckCauses(RunMapper runs) {
		this.runs = runs;
	}

	void find(Changed change, Comparison comparison, Causes causes) {
		var previous = comparison.previous();
		if (change.before() == null && change.after() != null) {
			var deadline = change.after().entry().deadline();
			boolean hadPassed = previous != null && deadline != null && deadline.isBefore(previous.businessDate());
			if (!hadPassed) {
				causes.add(ChangeCause.DEADLINE_PASSED, String.valueOf(deadline));
			}
			else if (comparison.hasOtherRules()) {
				causes.add(ChangeCause.RULE_CHANGED, comparison.rules());
			}
			else {
				causes.add(corrected(change, comparison) ? ChangeCause.DATA_CORRECTED : ChangeCause.LATE_DATA,
						String.valueOf(deadline));
			}
		}
		else {
			explainExit(change, comparison, causes);
		}
	}

	private void explainExit(Changed change, Comparison comparison, Causes causes) {
		var end = BusinessTime.endOf(comparison.day());
		var listedDeadline = (change.before() != null) ? change.before().deadline() : null;
		boolean explained = false;
		for (var state : this.runs.findCases(change.subject(), listedDeadline)) {
			if (!state.hadDeadline()) {
				continue;
			}
			if (state.state().equals("VOIDED")) {
				causes.add(withdrawal(state), String.valueOf(listedDeadline));
				explained = true;
			}
			else if (state.clearedAt() != null && state.clearedAt().isBefore(end)) {
				causes.add(ChangeCause.REPAIRED_AND_PASSED, BusinessTime.dateOf(state.clearedAt()).toString());
				explained = true;
			}
			else if (isExtended(state, change, comparison.day())) {
				causes.add(ChangeCause.DEADLINE_EXTENDED, String.valueOf(state.extendedTo()));
				explained = true;
			}
		}
		if (!explained && comparison.hasOtherRules()) {
			causes.add(ChangeCause.RULE_CHANGED, comparison.rules());
		}
		else if (!explained) {
			causes.add(corrected(change, comparison) ? ChangeCause.DATA_CORRECTED : ChangeCause.LATE_DATA,
					String.valueOf(listedDeadline));
		}
	}

	private static ChangeCause withdrawal(CaseState state) {
		return (state.voidCause() != null) ? state.voidCause() : ChangeCause.RECORD_VOIDED;
	}

	private static boolean isExtended(CaseState state, Changed change, LocalDate day) {
		return state.extendedTo() != null && ((change.after() != null)
				? state.extendedTo().equals(change.after().entry().deadline()) : !day.isAfter(state.extendedTo()));
	}

	private boolean corrected(Changed change, Comparison comparison) {
		return this.runs.countCorrections(List.of(change.subject()), comparison.lastImport()) > 0;
	}

}
