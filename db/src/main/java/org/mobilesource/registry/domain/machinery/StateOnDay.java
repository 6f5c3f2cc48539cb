package org.mobilesource.registry.domain.machinery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** In which state a machine was on a past day: its moves are dated, its row is not. */
public record StateOnDay(MachineMove move, MachineState after, LocalDate on) {

	/**
	 * The state at the end of the day.
	 * @param moves in the order in which they were recorded, the latest first
	 * @param since from when on the row said so, null when that is not known
	 * @param recorded the state that the row has kept
	 */
	public static MachineState of(List<StateOnDay> moves, LocalDate day, @Nullable LocalDate since,
			MachineState recorded) {
		var last = moves.stream().filter((move) -> !move.on.isAfter(day)).findFirst();
		if (last.isPresent() && (since == null || !last.get().on.isBefore(since))) {
			return last.get().after;
		}
		return moves.stream()
			.filter((move) -> move.on.isAfter(day))
			.min(Comparator.comparing(StateOnDay::on))
			.map((next) -> switch (next.move) {
				case RESUME -> MachineState.STOPPED;
				case MOVE_IN -> MachineState.MOVED_OUT;
				case STOP, MOVE_OUT, SCRAP -> last.map(StateOnDay::after).orElse(MachineState.IN_USE);
			})
			.orElse(recorded);
	}

}
