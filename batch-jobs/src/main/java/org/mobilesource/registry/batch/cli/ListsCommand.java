package org.mobilesource.registry.batch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Item;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** {@code lists}: prints published lists. */
@Command(name = "lists", description = "打印已发布的名单 / prints a published list, or all three",
		mixinStandardHelpOptions = true)
final class ListsCommand implements Callable<Integer> {

	@Option(names = "--list", paramLabel = "LIST", description = "large-fleet, high-exceedance, overdue-repair")
	private @Nullable String list;

	@Option(names = "--as-of", paramLabel = "D",
			description = "截至日期，当时已知 / as known on the night of D, default the current one")
	private @Nullable LocalDate asOf;

	@Option(names = "--format", paramLabel = "FORMAT", description = "csv, json")
	private Format format = Format.CSV;

	@Override
	public Integer call() {
		if (this.list != null && WatchList.ofSlug(this.list).isEmpty()) {
			throw new IllegalArgumentException(
					"--list: " + this.list + "; large-fleet, high-exceedance, overdue-repair");
		}
		return BatchJobsApplication.with(this::print);
	}

	private int print(ApplicationContext context) {
		var mapper = context.getBean(WatchListMapper.class);
		var run = mapper.findRunAsOf(this.asOf)
			.orElseThrow(() -> new IllegalStateException(
					"没有已发布的名单 / no list has been published" + ((this.asOf != null) ? " 截至 / by " + this.asOf : "")));
		var only = (this.list != null) ? WatchList.ofSlug(this.list).orElseThrow() : null;
		if (this.format == Format.JSON) {
			System.out.println(Answers.json((only != null) ? envelope(only, run, mapper) : all(run, mapper)));
			return ExitStatus.DONE;
		}
		for (var each : (only != null) ? List.of(only) : List.of(WatchList.values())) {
			if (only == null) {
				System.out.println(each.name());
			}
			System.out.print(csv(each, items(each, run, mapper)));
		}
		return ExitStatus.DONE;
	}

	private static Map<String, Object> all(EvaluationRun run, WatchListMapper mapper) {
		Map<String, Object> answer = new LinkedHashMap<>();
		for (var each : WatchList.values()) {
			answer.put(each.name(), envelope(each, run, mapper));
		}
		return answer;
	}

	private static Map<String, Object> envelope(WatchList list, EvaluationRun run, WatchListMapper mapper) {
		var items = items(list, run, mapper);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("list", list.name());
		answer.put("businessDate", run.businessDate());
		answer.put("runId", run.id());
		answer.put("ruleVersion", run.ruleVersion());
		answer.put("sitesExpected", run.sitesExpected());
		answer.put("sitesReporting", run.sitesReporting());
		answer.put("total", items.size());
		answer.put("items", items);
		answer.put("next", null);
		return answer;
	}

	private static List<Item> items(WatchList list, EvaluationRun run, WatchListMapper mapper) {
		return mapper.findEntries(list, run.sequence(), null, "", Integer.MAX_VALUE, Scope.CITY)
			.stream()
			.map((entry) -> Item.of(entry.entry(), entry.listedSince(), run.businessDate()))
			.toList();
	}

	private static String csv(WatchList list, List<Item> items) {
		var out = new StringBuilder();
		try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			printer.printRecord(Item.columns(list));
			for (var item : items) {
				printer.printRecord(item.cells());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString();
	}

	/** In which form lists are printed. */
	enum Format {

		CSV, JSON

	}

}
