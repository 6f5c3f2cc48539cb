package org.mobilesource.registry.api.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.reporting.Figure.Line;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.db.reporting.FigureMapper;
import org.mobilesource.registry.db.reporting.FigureMapper.DayCount;
import org.mobilesource.registry.db.reporting.FigureMapper.EntryCount;
import org.mobilesource.registry.db.reporting.FigureMapper.Range;
import org.mobilesource.registry.db.reporting.FigureMapper.Share;
import org.mobilesource.registry.db.reporting.FigureMapper.TruckShare;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** Counts the figures of a range; docs/figures.md defines each. */
@Component
class Figures {

	/** Longer ranges are counted by month. */
	private static final int MOST_DAYS = 92;

	private final FigureMapper figures;

	private final CodeNames names;

	Figures(FigureMapper figures, CodeNames names) {
		this.figures = figures;
		this.names = names;
	}

	Figure of(FigureName name, FigureForm form, Range range, Scope scope) {
		return new Figure(name, switch (name) {
			case TREND -> trend(form, range, scope);
			case LISTS -> lists(form, range, scope);
			case SITES -> sites(range, scope);
			case STAGES -> trucks(form, range, scope, TruckShare::emissionStage, "emission_stage");
			case COUNTIES -> trucks(form, range, scope, TruckShare::division, "division");
			case CASES -> cases(form, range, scope);
		});
	}

	private List<Line> trend(FigureForm form, Range range, Scope scope) {
		boolean monthly = range.from().plusDays(MOST_DAYS).isBefore(range.to());
		Map<LocalDate, Long> counts = new TreeMap<>();
		range.from()
			.datesUntil(range.to().plusDays(1))
			.forEach((day) -> counts.put(monthly ? first(day, range) : day, 0L));
		for (DayCount one : this.figures.countByDay(range, scope)) {
			counts.merge(monthly ? first(one.day(), range) : one.day(), one.number(), Long::sum);
		}
		return counts.entrySet().stream().map((one) -> {
			var day = one.getKey();
			var label = monthly ? YearMonth.from(day).toString() : day.toString();
			return new Line(label, label, List.of(one.getValue()),
					List.of(form.rows("exceedances", day, monthly ? last(day, range) : day)));
		}).toList();
	}

	private List<Line> lists(FigureForm form, Range range, Scope scope) {
		var nights = this.figures.findNights(range);
		if (nights.isEmpty()) {
			return List.of();
		}
		var entries = this.figures.countEntries(range,
				nights.stream().mapToInt((night) -> night.sequence()).min().orElseThrow(),
				nights.stream().mapToInt((night) -> night.sequence()).max().orElseThrow(), scope);
		return nights.stream()
			.map((night) -> new Line(night.businessDate().toString(), night.businessDate().toString(),
					Arrays.stream(WatchList.values()).map((list) -> size(entries, list, night.sequence())).toList(),
					Arrays.stream(WatchList.values())
						.<@Nullable String>map((list) -> "/watch-lists/" + list.slug() + "?asOf=" + night.businessDate()
								+ ((form.division() != null) ? "&division=" + form.division() : ""))
						.toList()))
			.toList();
	}

	private static long size(List<EntryCount> entries, WatchList list, int sequence) {
		return entries.stream()
			.filter((one) -> one.list() == list && one.firstSequence() <= sequence && sequence <= one.lastSequence())
			.mapToLong(EntryCount::number)
			.sum();
	}

	/** A county does not see exceedances of other counties' trucks, which count here. */
	private List<Line> sites(Range range, Scope scope) {
		return this.figures.countBySite(range, scope).stream().map((one) -> {
			var rows = scope.isCity() ? new FigureForm(null, null, null).rows("exceedances", range.from(), range.to())
					+ "&site=" + one.subject() : null;
			return line(one.subject(), one.name(), one.part(), one.whole(), rows, null);
		}).toList();
	}

	private List<Line> trucks(FigureForm form, Range range, Scope scope, Function<TruckShare, String> group,
			String set) {
		var named = this.names.named(set, range.to());
		var groups = this.figures.countTrucks(range, scope)
			.stream()
			.collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
		return groups.entrySet().stream().map((one) -> {
			var key = one.getKey();
			var rows = set.equals("division") ? new FigureForm(null, null, key).rows("trucks", range.from(), range.to())
					: form.rows("trucks", range.from(), range.to()) + "&stage=" + key;
			return line(key, named.getOrDefault(key, key), one.getValue().stream().mapToLong(TruckShare::part).sum(),
					one.getValue().stream().mapToLong(TruckShare::whole).sum(), rows, null);
		}).toList();
	}

	private List<Line> cases(FigureForm form, Range range, Scope scope) {
		return this.figures.countCases(range, scope).stream().map((Share one) -> {
			var month = YearMonth.parse(one.subject());
			var from = Collections.max(List.of(month.atDay(1), range.from()));
			var rows = form.rows("cases", from, last(month.atDay(1), range));
			return line(one.subject(), one.name(), one.part(), one.whole(), rows + "&punctual=true", rows);
		}).toList();
	}

	private static Line line(String key, String label, long part, long whole, @Nullable String partRows,
			@Nullable String wholeRows) {
		return new Line(key, label, List.of(part, whole), Stream.of(partRows, wholeRows).toList());
	}

	/** The first day of a day's month within the range. */
	private static LocalDate first(LocalDate day, Range range) {
		var first = day.withDayOfMonth(1);
		return first.isBefore(range.from()) ? range.from() : first;
	}

	/** The last day of a day's month within the range. */
	private static LocalDate last(LocalDate day, Range range) {
		var last = YearMonth.from(day).atEndOfMonth();
		return last.isAfter(range.to()) ? range.to() : last;
	}

}
