package org.mobilesource.registry.batch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import tools.jackson.databind.json.JsonMapper;

import org.mobilesource.registry.batch.imports.ImportReport;

/** The last line on standard output: one JSON object. */
final class Answers {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Answers() {
	}

	static String json(Object answer) {
		return JSON.writeValueAsString(answer);
	}

	/** The counts of all files together, and of each. */
	static Map<String, Object> imports(List<ImportReport> reports) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("read", sum(reports, ImportReport::read));
		answer.put("loaded", sum(reports, ImportReport::loaded));
		answer.put("updated", sum(reports, ImportReport::updated));
		answer.put("unchanged", sum(reports, ImportReport::unchanged));
		answer.put("duplicate", sum(reports, ImportReport::duplicate));
		answer.put("quarantined", sum(reports, ImportReport::quarantined));
		answer.put("skipped", sum(reports, ImportReport::skipped));
		answer.put("files", reports);
		return answer;
	}

	private static int sum(List<ImportReport> reports, ToIntFunction<ImportReport> count) {
		return reports.stream().mapToInt(count).sum();
	}

}
