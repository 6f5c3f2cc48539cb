package org.mobilesource.registry.batch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.WatchList;

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

	/** What a night did: its run, the lists, and the counts of its files. */
	static Map<String, Object> night(Nightly.Result result, ApplicationContext context) {
		var answer = summary(result, context);
		answer.putAll(imports(result.files()));
		answer.put("left", result.left());
		answer.put("evidence", result.evidence());
		return answer;
	}

	/** A night in one line. */
	static Map<String, Object> summary(Nightly.Result result, ApplicationContext context) {
		var run = result.run();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("businessDate", result.businessDate().toString());
		if (run == null) {
			answer.put("run", null);
			answer.put("published", false);
			return answer;
		}
		answer.put("run", run.number());
		answer.put("runId", run.id());
		answer.put("published", result.isNew());
		answer.put("ruleVersion", run.ruleVersion());
		answer.put("sitesExpected", run.sitesExpected());
		answer.put("sitesReporting", run.sitesReporting());
		var lists = context.getBean(WatchListMapper.class);
		for (var list : WatchList.values()) {
			answer.put(list.name(), lists.countEntries(list, run.sequence(), null, Scope.CITY));
		}
		return answer;
	}

	private static int sum(List<ImportReport> reports, ToIntFunction<ImportReport> count) {
		return reports.stream().mapToInt(count).sum();
	}

}
