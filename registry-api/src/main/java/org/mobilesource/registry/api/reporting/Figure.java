package org.mobilesource.registry.api.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A chart, and the table beside it. */
public record Figure(FigureName name, List<Line> lines) {

	/**
	 * What the script draws: labels, one list of values a series, and where each leads.
	 */
	public String chart() {
		List<List<@Nullable Number>> series = new ArrayList<>();
		List<List<@Nullable String>> addresses = new ArrayList<>();
		int width = this.name.isOfShares() ? 1
				: this.lines.stream().mapToInt((line) -> line.values.size()).max().orElse(0);
		for (int at = 0; at < width; at++) {
			int column = at;
			series.add(new ArrayList<>());
			addresses.add(new ArrayList<>());
			for (var line : this.lines) {
				series.get(at).add(this.name.isOfShares() ? line.percent() : (Number) line.values.get(column));
				addresses.get(at).add(line.addresses.get(column));
			}
		}
		Map<String, Object> chart = new LinkedHashMap<>();
		chart.put("bars", this.name.isOfShares());
		chart.put("labels", this.lines.stream().map(Line::label).toList());
		chart.put("series", series);
		chart.put("addresses", addresses);
		return JsonMapper.shared().writeValueAsString(chart);
	}

	/** The lines with the highest shares, those without a whole left out. */
	public List<Line> top(int number) {
		return this.lines.stream()
			.filter((line) -> line.percent() != null)
			.sorted((one, other) -> Double.compare(other.value(), one.value()))
			.limit(number)
			.toList();
	}

	/**
	 * A row of the table.
	 *
	 * @param key code, day or month
	 * @param values of shares part and whole, else one a series
	 * @param addresses where the rows of each value are, null where there is nowhere
	 */
	public record Line(String key, String label, List<Long> values, List<@Nullable String> addresses) {

		/**
		 * Part of the whole in percent to one decimal, null of nothing; never decides.
		 */
		public @Nullable Double percent() {
			long whole = this.values.get(1);
			return (whole == 0) ? null : (Double) (Math.round(1000.0 * this.values.get(0) / whole) / 10.0);
		}

		/** The same as it is shown. */
		public String shownPercent() {
			return String.format(Locale.ROOT, "%.1f", value());
		}

		double value() {
			var percent = percent();
			return (percent != null) ? percent : 0;
		}

	}

}
