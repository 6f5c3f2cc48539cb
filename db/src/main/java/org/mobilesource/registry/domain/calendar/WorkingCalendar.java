package org.mobilesource.registry.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mobilesource.registry.domain.digest.Sha256;

/**
 * Which days are worked, by the State Council's yearly holiday notice with its make-up
 * workdays (调休). In a year whose notice is not known, Monday to Friday are taken to be
 * worked until it is.
 */
public final class WorkingCalendar {

	private static final int DIGITS = 8;

	private final Map<LocalDate, Kind> exceptions = new HashMap<>();

	private final Set<Integer> years = new HashSet<>();

	private final String version;

	public WorkingCalendar(List<CalendarDay> days) {
		days.forEach((day) -> {
			this.exceptions.put(day.day(), day.kind());
			this.years.add(day.day().getYear());
		});
		this.version = version(days);
	}

	/**
	 * The day that lies so many working days after the start, before it when the number
	 * is negative; the start itself does not count.
	 */
	public LocalDate plusWorkingDays(LocalDate start, int days) {
		var day = start;
		for (int left = Math.abs(days); left > 0;) {
			day = day.plusDays(Integer.signum(days));
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	public boolean isWorkingDay(LocalDate day) {
		var exception = this.exceptions.get(day);
		if (exception != null) {
			return exception == Kind.MAKE_UP_WORKDAY;
		}
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/** Whether the notice of the year is known. */
	public boolean knows(int year) {
		return this.years.contains(year);
	}

	/** The first year of the period whose notice is not known. */
	public Optional<Integer> firstUnknownYear(LocalDate from, LocalDate to) {
		return IntStream.rangeClosed(from.getYear(), to.getYear()).filter((year) -> !knows(year)).boxed().findFirst();
	}

	/** By which deadlines of the period are worked out. */
	public CalendarVersion version(LocalDate from, LocalDate to) {
		return new CalendarVersion(this.version, firstUnknownYear(from, to).isPresent());
	}

	private static String version(List<CalendarDay> days) {
		var text = days.stream()
			.sorted(Comparator.comparing(CalendarDay::day))
			.map((day) -> day.day() + " " + day.kind() + "\n")
			.collect(Collectors.joining());
		int lastYear = days.stream().mapToInt((day) -> day.day().getYear()).max().orElse(0);
		return lastYear + "-" + Sha256.of(text).substring(0, DIGITS);
	}

	/** Why a day is not what its place in the week says. */
	public enum Kind {

		HOLIDAY, MAKE_UP_WORKDAY

	}

	/** A day of the holiday notice. */
	public record CalendarDay(LocalDate day, Kind kind) {
	}

}
