package org.mobilesource.registry.batch.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.batch.watchlist.Evaluation;
import org.mobilesource.registry.batch.watchlist.Evaluation.Simulated;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.Entry;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** {@code evaluate}: what the lists would be, without publishing. */
@Command(name = "evaluate", description = "模拟评估，不发布 / evaluates without publishing", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

	@Option(names = "--business-date", required = true, paramLabel = "D", description = "业务日期")
	private LocalDate businessDate = LocalDate.EPOCH;

	@Option(names = "--set", paramLabel = "key=value", arity = "1..*",
			description = "其他参数值 / other parameter values, such as large-fleet.min-trucks=10")
	private Map<String, String> overrides = new LinkedHashMap<>();

	@Override
	public Integer call() {
		return BatchJobsApplication.with(this::evaluate);
	}

	private int evaluate(ApplicationContext context) {
		var lists = context.getBean(WatchListMapper.class);
		var since = lists.findRunOn(this.businessDate);
		var simulated = context.getBean(Evaluation.class).simulate(this.businessDate, this.overrides);
		Map<String, Object> answer = new LinkedHashMap<>();
		for (var list : WatchList.values()) {
			Map<String, LocalDate> listedSince = since
				.map((run) -> lists.findEntries(list, run.sequence(), null, "", Integer.MAX_VALUE, Scope.CITY)
					.stream()
					.collect(Collectors.toMap(ListedEntry::subject, ListedEntry::listedSince)))
				.orElse(Map.of());
			answer.put(list.name(), envelope(list, simulated, listedSince));
		}
		System.out.println(Answers.json(answer));
		return ExitStatus.DONE;
	}

	private Map<String, Object> envelope(WatchList list, Simulated simulated, Map<String, LocalDate> listedSince) {
		List<Item> items = simulated.lists()
			.stream()
			.map(Listed::entry)
			.filter((entry) -> entry.list() == list)
			.map((entry) -> item(entry, listedSince))
			.toList();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("list", list.name());
		answer.put("businessDate", this.businessDate);
		answer.put("ruleVersion", simulated.ruleVersion());
		answer.put("simulated", true);
		answer.put("total", items.size());
		answer.put("items", items);
		return answer;
	}

	private Item item(Entry entry, Map<String, LocalDate> listedSince) {
		return Item.of(entry, listedSince.getOrDefault(entry.subject(), this.businessDate), this.businessDate);
	}

}
