package org.mobilesource.registry.batch.sensing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.LocalTimes;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.site.SiteMapper.Delivery;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/**
 * Counts the rows that sites deliver for each day, whatever becomes of them, so that a
 * silent site can be told from one that saw petrol cars only.
 */
public record Deliveries(SiteMapper sites) {

	private static final int SITE_LENGTH = 10;

	/** Counts the rows of a chunk. */
	public void count(List<CsvRow> rows, long importId) {
		Map<Delivery, Integer> counts = new HashMap<>();
		for (var row : rows) {
			var site = row.value("DWBH");
			var time = row.value("JCSJ");
			if (site != null && time != null && site.length() >= SITE_LENGTH) {
				try {
					LocalDate day = BusinessTime.dateOf(LocalTimes.parse(time));
					counts.merge(new Delivery(site.substring(0, SITE_LENGTH), day, 0), 1, Integer::sum);
				}
				catch (DateTimeException ex) {
					continue; // the row says no day; it is quarantined for that
				}
			}
		}
		if (!counts.isEmpty()) {
			this.sites.addDeliveries(importId,
					counts.entrySet()
						.stream()
						.map((count) -> new Delivery(count.getKey().siteCode(), count.getKey().day(), count.getValue()))
						.toList());
		}
	}

}
