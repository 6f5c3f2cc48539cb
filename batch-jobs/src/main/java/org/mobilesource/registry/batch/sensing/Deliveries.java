package org.mobilesource.registry.batch.sensing;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;

import org.mobilesource.registry.batch.imports.CsvRow;
import org.mobilesource.registry.batch.imports.LocalTimes;
import org.mobilesource.registry.batch.imports.Tally;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.site.SiteMapper.Delivery;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.imports.RowOutcome;

/**
 * Counts the rows that sites deliver for each day, whatever becomes of them, so that a
 * silent site can be told from one that saw petrol cars only.
 */
public final class Deliveries<T> implements Tally<T> {

	private final SiteMapper sites;

	private final Map<Delivery, Integer> counts = new HashMap<>();

	public Deliveries(SiteMapper sites) {
		this.sites = sites;
	}

	@Override
	public void see(CsvRow row, RowOutcome<T> outcome) {
		var site = row.value("DWBH");
		var time = row.value("JCSJ");
		if (site == null || time == null || site.length() < RecordNo.SITE_LENGTH) {
			return;
		}
		try {
			var day = BusinessTime.dateOf(LocalTimes.parse(time));
			this.counts.merge(new Delivery(site.substring(0, RecordNo.SITE_LENGTH), day, 0), 1, Integer::sum);
		}
		catch (DateTimeException ex) {
			// the row says no day; it is quarantined for that
		}
	}

	@Override
	public void store(long importId) {
		if (!this.counts.isEmpty()) {
			this.sites.putDeliveries(importId,
					this.counts.entrySet()
						.stream()
						.map((count) -> new Delivery(count.getKey().siteCode(), count.getKey().day(), count.getValue()))
						.toList());
		}
	}

}
