package org.mobilesource.registry.db.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.imports.Codes;

/** Reads the code tables. */
@Mapper
public interface CodeMapper {

	/** The codes in force on the day, divisions among them. */
	List<Code> findInForce(@Param("day") LocalDate day);

	/** The code tables of the day as the row parsers ask them. */
	default Codes codes(LocalDate day) {
		Map<String, Set<String>> sets = new HashMap<>();
		Set<String> terminal = new HashSet<>();
		findInForce(day).forEach((code) -> {
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
