package org.mobilesource.registry.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.mobilesource.registry.domain.digest.Sha256;

/** All dated parameters, and so the policy of every day. */
public final class Policies {

	private final NavigableMap<LocalDate, Policy> byFirstDay = new TreeMap<>();

	/** Reads the parameters; the overrides hold on every day, for a simulation. */
	public Policies(List<PolicyParameter> parameters, Map<String, String> overrides) {
		var inForce = new TreeMap<String, String>();
		var byDay = new TreeMap<LocalDate, Map<String, String>>();
		parameters.forEach(
				(row) -> byDay.computeIfAbsent(row.validFrom(), (day) -> new TreeMap<>()).put(row.name(), row.value()));
		byDay.forEach((day, changes) -> {
			inForce.putAll(changes);
			inForce.putAll(overrides);
			this.byFirstDay.put(day, new Policy(day, day + "-" + digest(inForce), inForce));
		});
		overrides.keySet().forEach((name) -> {
			if (parameters.stream().noneMatch((row) -> row.name().equals(name))) {
				throw new IllegalArgumentException("There is no parameter " + name);
			}
		});
	}

	/**
	 * The first day on which parameters are in force; those that ship all are from then
	 * on.
	 */
	public LocalDate firstDay() {
		return this.byFirstDay.firstKey();
	}

	/** The policy in force on the day. */
	public Policy on(LocalDate day) {
		var latest = this.byFirstDay.floorEntry(day);
		if (latest == null) {
			throw new IllegalStateException("No parameter is in force on " + day);
		}
		return new Policy(day, latest.getValue().version(), latest.getValue().values());
	}

	/** The lowest value that the number ever had. */
	public BigDecimal lowest(String name) {
		return ever(name).min(Comparator.naturalOrder()).orElseThrow(() -> unknown(name));
	}

	/** The highest value that the number ever had. */
	public BigDecimal highest(String name) {
		return ever(name).max(Comparator.naturalOrder()).orElseThrow(() -> unknown(name));
	}

	private Stream<BigDecimal> ever(String name) {
		return this.byFirstDay.values()
			.stream()
			.filter((policy) -> policy.values().containsKey(name))
			.map((policy) -> policy.number(name));
	}

	private static IllegalStateException unknown(String name) {
		return new IllegalStateException("Parameter " + name + " never has a value");
	}

	/** Whether the parameter has this value on some day. */
	public boolean ever(String name, String value) {
		return this.byFirstDay.values().stream().anyMatch((policy) -> value.equals(policy.values().get(name)));
	}

	private static String digest(Map<String, String> values) {
		return Sha256.of(values.toString()).substring(0, 8);
	}

}
