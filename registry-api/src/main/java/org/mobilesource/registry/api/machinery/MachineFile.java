package org.mobilesource.registry.api.machinery;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.register.Seen;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Inspected;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Moved;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Registered;
import org.mobilesource.registry.domain.machinery.StateOnDay;
import org.mobilesource.registry.domain.register.RowStates.Period;

/**
 * The archive of a machine seen from a day.
 *
 * @param now the machine as it is now
 * @param allMoves the latest first
 * @param allInspections the latest first
 */
record MachineFile(Seen seen, Registered now, List<Moved> allMoves, List<Inspected> allInspections) {

	private static final List<String> OWNERS = List.of("owner", "owner_credit_code");

	/** The machine at the end of the day; its state follows from its moves. */
	Registered machine() {
		var then = this.seen.as(this.now, Registered.class);
		return !this.seen.isPast() ? then
				: then.in(StateOnDay.of(this.allMoves.stream()
					.map((move) -> new StateOnDay(move.move(), move.status(), move.movedOn()))
					.toList(), this.seen.day(), this.seen.state().since(), then.status()));
	}

	List<Moved> moves() {
		return this.allMoves.stream().filter((move) -> !isLater(move.movedOn())).toList();
	}

	List<Inspected> inspections() {
		return this.allInspections.stream().filter((one) -> !isLater(one.testedOn())).toList();
	}

	/** Who owned it when. */
	List<Period> owners() {
		return this.seen.periods(OWNERS);
	}

	private boolean isLater(@Nullable LocalDate day) {
		return this.seen.isPast() && day != null && day.isAfter(this.seen.day());
	}

}
