package org.mobilesource.registry.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The parameters in force on one day. A parameter without a value on that day stops the
 * run.
 *
 * @param version names the values: the day of the latest change and a digest of all of
 * them
 */
public record Policy(LocalDate day, String version, Map<String, String> values) {

	public Policy {
		values = Map.copyOf(values);
	}

	public String text(String name) {
		var value = this.values.get(name);
		if (value == null) {
			throw new IllegalStateException("Parameter " + name + " has no value on " + this.day);
		}
		return value;
	}

	public BigDecimal number(String name) {
		try {
			return new BigDecimal(text(name));
		}
		catch (NumberFormatException ex) {
			throw unusable(name, "a number", ex);
		}
	}

	public int whole(String name) {
		try {
			return Integer.parseInt(text(name));
		}
		catch (NumberFormatException ex) {
			throw unusable(name, "a whole number", ex);
		}
	}

	public boolean flag(String name) {
		return switch (text(name)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw unusable(name, "true or false", null);
		};
	}

	public Set<String> words(String name) {
		return Set.of(text(name).split(","));
	}

	public <E extends Enum<E>> E choice(String name, Class<E> choices) {
		try {
			return Enum.valueOf(choices, text(name));
		}
		catch (IllegalArgumentException ex) {
			throw unusable(name, "one of " + Set.of(choices.getEnumConstants()), ex);
		}
	}

	private IllegalStateException unusable(String name, String wanted,
			@org.jspecify.annotations.Nullable Exception cause) {
		return new IllegalStateException(
				"Parameter " + name + " is '" + text(name) + "' on " + this.day + ", which is not " + wanted, cause);
	}

}
