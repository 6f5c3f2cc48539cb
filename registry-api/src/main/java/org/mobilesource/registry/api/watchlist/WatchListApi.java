package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.geo.DivisionPrefix;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.PublishedList;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** The published lists as JSON in pages and as CSV in one piece. */
@RestController
@RequestMapping("/api/v1/watch-lists/{slug}")
class WatchListApi {

	private static final int MOST = 500;

	private final WatchListMapper lists;

	private final ListReadings readings;

	private final AuditTrail trail;

	WatchListApi(WatchListMapper lists, ListReadings readings, AuditTrail trail) {
		this.lists = lists;
		this.readings = readings;
		this.trail = trail;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	PublishedList json(@PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String division, @RequestParam(defaultValue = "50") int size,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "then") String known,
			Scope scope) {
		var list = list(slug);
		var prefix = prefix(division);
		if (size < 1 || size > MOST) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "SIZE_OUT_OF_RANGE", size, MOST);
		}
		var begin = (cursor != null) ? cursor(cursor) : null;
		var run = (begin != null) ? run(begin) : run(asOf);
		var reading = this.readings.of(list, run, prefix, isNow(known), scope);
		var items = reading.pages().after((begin != null) ? begin.lastSubject() : "", size + 1);
		var page = items.stream().limit(size).toList();
		this.trail.note("rows", page.size());
		var next = (items.size() > size) ? new ListCursor(run.id(), page.get(size - 1).subject()).encoded() : null;
		return reading.page(page, next);
	}

	@GetMapping(produces = "text/csv")
	void csv(@PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String division,
			@RequestParam(defaultValue = "then") String known, HttpServletResponse response, Scope scope)
			throws IOException {
		var reading = this.readings.of(list(slug), run(asOf), prefix(division), isNow(known), scope);
		this.trail.note("rows", reading.csv().write(reading.pages(), response));
	}

	/** As known now, which is not published, or as known then, which was. */
	private static boolean isNow(String known) {
		return switch (known) {
			case "now" -> true;
			case "then" -> false;
			default -> throw new ApiProblem(HttpStatus.BAD_REQUEST, "THEN_OR_NOW", known);
		};
	}

	private static WatchList list(String slug) {
		return WatchList.ofSlug(slug).orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_LIST", slug));
	}

	private static @Nullable String prefix(@Nullable String division) {
		return (division == null || division.isEmpty()) ? null
				: DivisionPrefix.of(division)
					.orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_DIVISION", division))
					.digits();
	}

	private static ListCursor cursor(String encoded) {
		return ListCursor.decode(encoded).orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_CURSOR"));
	}

	private EvaluationRun run(ListCursor cursor) {
		return this.lists.findRun(cursor.runId())
			.orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_CURSOR"));
	}

	private EvaluationRun run(@Nullable LocalDate asOf) {
		return this.lists.findRunAsOf(asOf)
			.orElseThrow(() -> (asOf != null) ? new ApiProblem(HttpStatus.NOT_FOUND, "NOTHING_PUBLISHED_BY", asOf)
					: new ApiProblem(HttpStatus.NOT_FOUND, "NOTHING_PUBLISHED"));
	}

}
