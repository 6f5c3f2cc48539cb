package org.mobilesource.registry.domain.policy;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A new dated value of a parameter.
 *
 * @param before the value that it ends
 */
public record ParameterChange(PolicyParameter before, PolicyParameter after) {

	/**
	 * The change of a parameter from a day on.
	 * @param stored all dated values that there are
	 * @throws Refused when there is no such parameter, its day is taken, or the value is
	 * none that it can have
	 */
	public static ParameterChange of(String name, String value, LocalDate from, List<PolicyParameter> stored) {
		var before = stored.stream()
			.filter((row) -> row.name().equals(name) && !row.validFrom().isAfter(from))
			.max(Comparator.comparing(PolicyParameter::validFrom))
			.orElseThrow(() -> new Refused(Refusal.UNKNOWN, name, value));
		if (before.validFrom().equals(from)) {
			throw new Refused(Refusal.TAKEN, name, value);
		}
		if (!before.canBecome(value)) {
			throw new Refused(Refusal.VALUE, name, value);
		}
		return new ParameterChange(before, new PolicyParameter(name, from, value));
	}

	/** Why a value is not taken. */
	public enum Refusal {

		/** There is no parameter of the name. */
		UNKNOWN,

		/** It has a value from that very day on already. */
		TAKEN,

		/** It cannot have this value. */
		VALUE

	}

	/** A value that is not taken. */
	public static final class Refused extends IllegalArgumentException {

		@Serial
		private static final long serialVersionUID = 1L;

		private final Refusal refusal;

		private final String parameter;

		Refused(Refusal refusal, String parameter, String value) {
			super(parameter + "=" + value + ": " + switch (refusal) {
				case UNKNOWN -> "没有这个参数 / is no parameter";
				case TAKEN -> "该日已有值 / has a value from that day on";
				case VALUE -> "不是可用的值 / is no value that it can have";
			});
			this.refusal = refusal;
			this.parameter = parameter;
		}

		public Refusal refusal() {
			return this.refusal;
		}

		public String parameter() {
			return this.parameter;
		}

	}

}
