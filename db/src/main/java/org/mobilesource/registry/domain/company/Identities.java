package org.mobilesource.registry.domain.company;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which company a credit code stands for. Duplicates of duplicates stand for the last
 * company of the chain; merges that go round in a circle merge nothing.
 */
public final class Identities {

	/** Every code stands for itself. */
	public static final Identities NONE = new Identities(List.of());

	private final Map<String, String> stands = new HashMap<>();

	private final Map<String, Set<String>> duplicates = new HashMap<>();

	public Identities(Collection<CompanyMerge> merges) {
		Map<String, String> into = merges.stream()
			.filter((merge) -> merge.status() == CompanyMerge.Status.MERGED)
			.collect(Collectors.toMap(CompanyMerge::creditCode, CompanyMerge::mergedInto));
		into.keySet().forEach((code) -> {
			var last = last(code, into);
			this.stands.put(code, last);
			if (!last.equals(code)) {
				this.duplicates.computeIfAbsent(last, (any) -> new TreeSet<>()).add(code);
			}
		});
	}

	private static String last(String code, Map<String, String> into) {
		Set<String> seen = new LinkedHashSet<>();
		var last = code;
		while (seen.add(last)) {
			var next = into.get(last);
			if (next == null) {
				return last;
			}
			last = next;
		}
		return code;
	}

	/** The company that the code stands for; itself when it is merged into no other. */
	public String companyOf(String creditCode) {
		return this.stands.getOrDefault(creditCode, creditCode);
	}

	public boolean areOne(String creditCode, String other) {
		return companyOf(creditCode).equals(companyOf(other));
	}

	/** The codes that stand for the company besides its own, in their order. */
	public Set<String> duplicatesOf(String creditCode) {
		return this.duplicates.getOrDefault(creditCode, Set.of());
	}

	/**
	 * All codes that stand for the companies; a company that is merged into another has
	 * none.
	 */
	public List<String> codesOf(Collection<String> companies) {
		return companies.stream()
			.filter((code) -> companyOf(code).equals(code))
			.flatMap((code) -> Stream.concat(Stream.of(code), duplicatesOf(code).stream()))
			.toList();
	}

	/** Companies that have duplicates. */
	public Set<String> companiesWithDuplicates() {
		return Set.copyOf(this.duplicates.keySet());
	}

}
