package org.mobilesource.registry.domain.machinery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a machine of the register is used here, and what may become of it. */
public enum MachineState {

	/** In use 在用. */
	IN_USE,

	/** Laid up 停用. */
	STOPPED,

	/** Scrapped 报废, for good. */
	SCRAPPED,

	/** Moved out 转出; it may come back. */
	MOVED_OUT;

	private static final Map<MachineState, Map<MachineMove, MachineState>> AFTER = new EnumMap<>(Map.of(IN_USE,
			Map.of(MachineMove.STOP, STOPPED, MachineMove.MOVE_OUT, MOVED_OUT, MachineMove.SCRAP, SCRAPPED), STOPPED,
			Map.of(MachineMove.RESUME, IN_USE, MachineMove.MOVE_OUT, MOVED_OUT, MachineMove.SCRAP, SCRAPPED), MOVED_OUT,
			Map.of(MachineMove.MOVE_IN, IN_USE), SCRAPPED, Map.of()));

	/** The words of the feed. */
	public static Set<String> codes() {
		return Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether the machine is here, at work or not. */
	public boolean active() {
		return this == IN_USE || this == STOPPED;
	}

	/** The state after the move, empty when it is not allowed. */
	public Optional<MachineState> after(MachineMove move) {
		return Optional.ofNullable(moves().get(move));
	}

	/** The moves that are allowed, in their order. */
	public Set<MachineMove> allowed() {
		return Arrays.stream(MachineMove.values())
			.filter(moves()::containsKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Map<MachineMove, MachineState> moves() {
		return AFTER.getOrDefault(this, Map.of());
	}

}
