package org.mobilesource.registry.api.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.web.TimelineEvent;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedPeriod;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * The time that a subject stood on a list without a break, whatever its figures were.
 *
 * @param lastDate the last business date on which it was listed
 * @param current whether it is on the list that readers see now
 */
public record Stay(WatchList list, LocalDate since, LocalDate lastDate, boolean current) {

	/** Joins the periods with different figures, latest first. */
	public static List<Stay> of(List<ListedPeriod> periods, @Nullable EvaluationRun current) {
		Map<String, Stay> stays = new LinkedHashMap<>();
		for (var period : periods) {
			boolean lasts = current != null && period.lastDate().equals(current.businessDate());
			var stay = new Stay(period.list(), period.listedSince(), period.lastDate(), lasts);
			stays.merge(period.list() + " " + period.listedSince(), stay, Stay::longer);
		}
		return stays.values().stream().sorted(Comparator.comparing(Stay::since).reversed()).toList();
	}

	/** That it was listed, and that it left. */
	public static List<TimelineEvent> events(List<Stay> stays, String subject) {
		List<TimelineEvent> events = new ArrayList<>();
		for (var stay : stays) {
			var labels = List.of("list." + stay.list + ".short");
			events.add(TimelineEvent.on(stay.since, "ENTERED", labels, "").linkedTo(stay.address(subject, stay.since)));
			if (!stay.current) {
				events.add(TimelineEvent.on(stay.lastDate, "LAST_LISTED", labels, "")
					.linkedTo(stay.address(subject, stay.lastDate)));
			}
		}
		return events;
	}

	/** Where it is told why the subject was listed on the day. */
	public String address(String subject, LocalDate day) {
		return "/watch-lists/" + this.list.slug() + "/" + subject + "?asOf=" + day;
	}

	/** The stays that had begun by the day, as they were then. */
	public static List<Stay> until(List<Stay> stays, LocalDate day) {
		return stays.stream().filter((stay) -> !stay.since.isAfter(day)).map((stay) -> {
			boolean lasted = stay.current || !stay.lastDate.isBefore(day);
			return new Stay(stay.list, stay.since, stay.lastDate.isAfter(day) ? day : stay.lastDate, lasted);
		}).toList();
	}

	private Stay longer(Stay other) {
		return (other.lastDate.isAfter(this.lastDate) || other.current) ? other : this;
	}

}
