package org.mobilesource.registry.api.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.domain.edition.EditionDelta;
import org.mobilesource.registry.domain.edition.EditionState;
import org.mobilesource.registry.domain.edition.PublishedRow;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * Released editions for the systems of partners: a full snapshot once, then what leads
 * from each version to the next; 409 {@code RESYNC_REQUIRED} names the snapshot to begin
 * with again.
 */
@RestController
@RequestMapping("/api/v1/watch-lists/{slug}")
class EditionApi {

	private final EditionMapper editions;

	private final EditionContents contents;

	private final EditionDownloads downloads;

	private final AuditTrail trail;

	EditionApi(EditionMapper editions, EditionContents contents, EditionDownloads downloads, AuditTrail trail) {
		this.editions = editions;
		this.contents = contents;
		this.downloads = downloads;
		this.trail = trail;
	}

	/** All versions, the latest first. */
	@GetMapping("/versions")
	Versions versions(@PathVariable String slug) {
		var list = list(slug);
		return new Versions(list,
				this.editions.findOf(list).stream().filter((one) -> one.version() != null).map(Version::of).toList());
	}

	@GetMapping(path = "/snapshots/{version:\\d{1,9}}", produces = MediaType.APPLICATION_JSON_VALUE)
	Snapshot snapshot(@PathVariable String slug, @PathVariable int version) {
		var one = released(list(slug), version);
		var rows = this.contents.rows(one);
		this.trail.note("rows", rows.size());
		return new Snapshot(one.list(), Version.of(one), PublishedRow.columns(one.list()),
				rows.entrySet().stream().map((row) -> row(one.list(), row.getKey(), row.getValue(), null)).toList());
	}

	/** The same as the file that the checksum is of. */
	@GetMapping(path = "/snapshots/{version:\\d{1,9}}", produces = "text/csv")
	ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable int version) {
		return this.downloads.csv(released(list(slug), version));
	}

	/** What leads from one version to another, the latest when none is named. */
	@GetMapping("/deltas")
	Delta deltas(@PathVariable String slug, @RequestParam int from,
			@RequestParam(required = false) @Nullable Integer to) {
		var list = list(slug);
		var before = this.editions.findVersion(list, from);
		var now = (to != null) ? this.editions.findVersion(list, to) : this.editions.findLatest(list);
		if (before.isEmpty() || now.filter(Edition::isPublic).isEmpty() || now.get().released() < from) {
			throw resync(list, from);
		}
		var delta = this.contents.delta(before.get(), now.get());
		return new Delta(list, from, Version.of(now.get()), rows(list, delta.added()), rows(list, delta.removed()),
				rows(list, delta.changed()));
	}

	private Edition released(WatchList list, int version) {
		var one = this.editions.findVersion(list, version)
			.orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_EDITION", version));
		if (one.state() == EditionState.RECALLED) {
			throw pointing(new ApiProblem(HttpStatus.GONE, "EDITION_RECALLED", version), list);
		}
		return one;
	}

	private ApiProblem resync(WatchList list, int from) {
		return pointing(new ApiProblem(HttpStatus.CONFLICT, "RESYNC_REQUIRED", from), list);
	}

	/** Names the snapshot to begin with again. */
	private ApiProblem pointing(ApiProblem problem, WatchList list) {
		this.editions.findOf(list)
			.stream()
			.filter(Edition::isPublic)
			.findFirst()
			.ifPresent((latest) -> problem.getBody()
				.setProperty("snapshot", "/api/v1/watch-lists/" + list.slug() + "/snapshots/" + latest.version()));
		return problem;
	}

	private static WatchList list(String slug) {
		return WatchList.ofSlug(slug).orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_LIST", slug));
	}

	private static List<Row> rows(WatchList list, List<EditionDelta.Row> rows) {
		return rows.stream().map((row) -> row(list, row.key(), row.cells(), row.causes())).toList();
	}

	private static Row row(WatchList list, String id, List<String> cells, @Nullable SortedSet<String> causes) {
		var columns = PublishedRow.columns(list);
		Map<String, String> content = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			content.put(columns.get(i), cells.get(i));
		}
		return new Row(id, content, Objects.requireNonNullElse(causes, Set.of()));
	}

	/** The versions of a list. */
	record Versions(WatchList list, List<Version> versions) {
	}

	/**
	 * A released edition.
	 *
	 * @param total rows
	 * @param sha256 of its content, the CSV file
	 * @param replacedBy the version that replaces a recalled one
	 */
	record Version(int version, String number, EditionState state, LocalDate businessDate, long runId,
			String ruleVersion, int sitesExpected, int sitesReporting, @Nullable Instant releasedAt, int total,
			String sha256, @Nullable Integer replacedBy) {

		static Version of(Edition one) {
			return new Version(one.released(), Optional.ofNullable(one.number()).orElse(""), one.state(),
					one.businessDate(), one.runId(), one.ruleVersion(), one.sitesExpected(), one.sitesReporting(),
					one.releasedAt(), one.total(), one.sha256(), one.replacedBy());
		}

	}

	/** A whole edition. */
	record Snapshot(WatchList list, Version edition, List<String> columns, List<Row> items) {
	}

	/**
	 * What leads to an edition from an earlier version.
	 *
	 * @param removed as they were
	 */
	record Delta(WatchList list, int from, Version edition, List<Row> added, List<Row> removed, List<Row> changed) {
	}

	/** A row; of a snapshot it has no causes. */
	record Row(String id, Map<String, String> content, Set<String> causes) {
	}

}
