package org.mobilesource.registry.api.feedhealth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.feedhealth.HealthBoard.Alert;
import org.mobilesource.registry.api.feedhealth.HealthBoard.Line;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.Answer;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.FeedFile;
import org.mobilesource.registry.db.feedhealth.FeedHealthMapper.SiteDelivery;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.feedhealth.FeedAlertRule;
import org.mobilesource.registry.domain.feedhealth.FeedSource;
import org.mobilesource.registry.domain.feedhealth.FileName;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** Puts together how sites and feeds delivered in the 30 nights to the latest run. */
@Component
public class HealthBoards {

	private static final int NIGHTS = 30;

	private final FeedHealthMapper feeds;

	private final WatchListMapper lists;

	private final PolicyCache policies;

	private final Clock clock;

	HealthBoards(FeedHealthMapper feeds, WatchListMapper lists, PolicyCache policies, Clock clock) {
		this.feeds = feeds;
		this.lists = lists;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * The board.
	 * @param wanted one source, null for all of them
	 */
	public HealthBoard of(@Nullable FeedSource wanted, Scope scope) {
		var last = this.lists.findCurrentRun()
			.map(EvaluationRun::businessDate)
			.orElseGet(() -> BusinessTime.dateOf(this.clock.instant()).minusDays(1));
		var first = last.minusDays(NIGHTS - 1);
		var nights = first.datesUntil(last.plusDays(1)).toList();
		var sources = Arrays.stream(FeedSource.values())
			.filter((source) -> wanted == null || source == wanted)
			.filter((source) -> source.isOfSites() || scope.isCity())
			.toList();
		var names = sources.stream().flatMap((source) -> source.feeds().stream()).toList();
		var files = names.isEmpty() ? List.<FeedFile>of() : this.feeds.findFiles(names, first, last);
		var deliveries = this.feeds.findDeliveries(first, last.plusDays(1), scope);
		var policy = this.policies.policies().on(last);
		var histories = new Histories(nights, policy.whole("feed-health.nightly.percent"),
				deliveries.stream().collect(Collectors.groupingBy(SiteDelivery::siteCode)),
				filesBySubject(files, deliveries));
		List<Line> lines = new ArrayList<>();
		this.feeds.findSites(last, scope)
			.stream()
			.filter((site) -> sources.contains(FeedSource.ofSite(site.code())))
			.forEach((site) -> lines.add(histories.line(site)));
		sources.stream()
			.filter((source) -> !source.isOfSites())
			.flatMap((source) -> source.feeds().stream())
			.forEach((feed) -> lines.add(histories.line(feed)));
		return new HealthBoard(last, nights, withAlerts(lines, FeedAlertRule.under(policy)));
	}

	/**
	 * A file of sites is of the one that its name says, else of the one with most rows.
	 */
	private static Map<String, List<FeedFile>> filesBySubject(List<FeedFile> files, List<SiteDelivery> deliveries) {
		Map<Long, String> mostRows = new HashMap<>();
		deliveries.stream()
			.sorted(Comparator.comparingLong(SiteDelivery::rowCount))
			.forEach((one) -> mostRows.put(one.importId(), one.siteCode()));
		return files.stream().collect(Collectors.groupingBy((file) -> {
			boolean ofSite = FeedSource.ofFeed(file.feed()).filter(FeedSource::isOfSites).isPresent();
			return !ofSite ? file.feed()
					: new FileName(file.fileName()).site().orElseGet(() -> mostRows.getOrDefault(file.id(), ""));
		}));
	}

	private List<Line> withAlerts(List<Line> lines, FeedAlertRule rule) {
		var found = lines.stream().collect(Collectors.toMap(Line::subject, (line) -> rule.evaluate(line.health())));
		var since = found.values()
			.stream()
			.flatMap(List::stream)
			.map((alert) -> alert.since())
			.min(LocalDate::compareTo);
		Map<List<Object>, Answer> answers = since.map(this.feeds::findAnswers)
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap((one) -> List.of(one.kind(), one.subject(), one.since()), (one) -> one,
					(earlier, later) -> later));
		return lines.stream()
			.map((line) -> new Line(line.subject(), line.name(), line.source(), line.health(), line.lastArrival(),
					line.records(), line.unread(), line.open(), line.late(),
					Objects.requireNonNull(found.get(line.subject()))
						.stream()
						.map((alert) -> new Alert(line.subject(), line.name(), alert,
								answers.get(List.of(alert.kind(), line.subject(), alert.since()))))
						.toList()))
			.toList();
	}

}
