package org.mobilesource.registry.api.obd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.obd.ObdBoardMapper.Group;
import org.mobilesource.registry.db.obd.ObdBoardMapper.State;
import org.mobilesource.registry.domain.obd.Flag;

/**
 * What the board says of all terminals.
 *
 * @param states trucks in each state
 * @param dialects those with data, by layout, header order and software version
 */
record Board(Map<State, Integer> states, List<Dialect> dialects) {

	static Board of(List<Group> groups) {
		Map<State, Integer> states = new EnumMap<>(State.class);
		Arrays.stream(State.values()).forEach((state) -> states.put(state, 0));
		Map<List<@Nullable Object>, List<Group>> alike = new LinkedHashMap<>();
		for (var group : groups) {
			states.merge(group.state(), group.trucks(), Integer::sum);
			if (group.flags() != null) {
				alike
					.computeIfAbsent(Arrays.asList(group.layout(), group.headerOrder(), group.softwareVersion()),
							(key) -> new ArrayList<>())
					.add(group);
			}
		}
		return new Board(states, alike.values().stream().map(Dialect::of).toList());
	}

	/** Terminals that are online of those that ever were, in percent to one decimal. */
	public @Nullable Double onlinePercent() {
		int online = this.states.getOrDefault(State.ONLINE, 0);
		int all = online + this.states.getOrDefault(State.SILENT, 0);
		return (all == 0) ? null : (Double) (Math.round(1000.0 * online / all) / 10.0);
	}

	/**
	 * Trucks whose terminals speak alike.
	 *
	 * @param flags how many of them have each flag on their latest day
	 * @param validPercent mean share of valid downstream NOx, null when none is known
	 */
	public record Dialect(@Nullable String layout, @Nullable String headerOrder, @Nullable Integer software, int trucks,
			Map<Flag, Integer> flags, @Nullable Double validPercent) {

		static Dialect of(List<Group> groups) {
			Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
			int trucks = 0;
			int known = 0;
			double valid = 0;
			for (var group : groups) {
				trucks += group.trucks();
				known += group.known();
				valid += (group.validShare() != null) ? group.validShare() * group.known() : 0;
				for (var flag : String.valueOf(group.flags()).split(" ")) {
					if (!flag.isEmpty()) {
						flags.merge(Flag.valueOf(flag), group.trucks(), Integer::sum);
					}
				}
			}
			var first = groups.get(0);
			return new Dialect(first.layout(), first.headerOrder(), first.softwareVersion(), trucks, flags,
					(known == 0) ? null : (Double) (Math.round(1000.0 * valid / known) / 10.0));
		}

	}

}
