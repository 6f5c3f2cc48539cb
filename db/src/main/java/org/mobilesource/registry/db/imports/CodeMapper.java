package org.mobilesource.registry.db.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;

import org.mobilesource.registry.domain.imports.Codes;

/** Reads the code tables. */
@Mapper
public interface CodeMapper {

	/** Every code, divisions among them. */
	List<Code> findAll();

	/** The code tables as the row parsers ask them. */
	default Codes codes() {
		Map<String, Set<String>> sets = new HashMap<>();
		Set<String> terminal = new HashSet<>();
		findAll().forEach((code) -> {
			sets.computeIfAbsent(code.codeSet(), (set) -> new HashSet<>()).add(code.code());
			if (code.terminal()) {
				terminal.add(code.code());
			}
		});
		return new Codes(sets, terminal);
	}

	/** A code of a set. */
	record Code(String codeSet, String code, boolean terminal) {
	}

}
