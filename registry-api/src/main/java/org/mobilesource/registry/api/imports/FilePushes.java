package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.batch.imports.ImportRequest;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Files that sites, stations and platforms push, at once or piece by piece. */
@RestController
@RequestMapping("/api/v1/feeds/{feed}/files")
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class FilePushes {

	private final Pushes pushes;

	private final FeedCatalogue feeds;

	private final BackgroundImports background;

	private final FileImporter importer;

	private final ClientImports imports;

	private final Clock clock;

	FilePushes(Pushes pushes, FeedCatalogue feeds, BackgroundImports background, FileImporter importer,
			ClientImports imports, Clock clock) {
		this.pushes = pushes;
		this.feeds = feeds;
		this.background = background;
		this.importer = importer;
		this.imports = imports;
		this.clock = clock;
	}

	/**
	 * Takes in a file, or a piece of it with {@code Content-Range} and the hash; the
	 * import begins when it is complete.
	 */
	@PostMapping(consumes = { "text/csv", "application/gzip", "application/x-gzip", "application/octet-stream" })
	ResponseEntity<Object> push(@PathVariable String feed, @RequestParam(defaultValue = "") String name,
			@RequestParam @Nullable LocalDate businessDate, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam @Nullable String sha256,
			@RequestHeader(name = "X-Content-SHA-256", required = false) @Nullable String contentHash,
			@RequestHeader(name = "Digest", required = false) @Nullable String digest,
			@RequestHeader(name = HttpHeaders.CONTENT_RANGE, required = false) @Nullable String range,
			@Parameter(hidden = true) ApiClient client, HttpServletRequest request) throws IOException {
		var file = new PushedFile(feed, PushedFile.name(name, request.getContentType(), this.feeds.hasColumns(feed)),
				ContentHash.of(Arrays.asList(sha256, contentHash), digest),
				(range != null) ? ContentRange.of(range) : null, businessDate, dryRun);
		mayPush(client, feed);
		if (!client.speaksFor(feed, this.importer.sequenceOf(feed, name))) {
			throw new ApiProblem(HttpStatus.FORBIDDEN, "SITE_NOT_YOURS", name);
		}
		var kept = this.pushes.take(client, file, request.getContentLengthLong(), request.getInputStream());
		return kept.isPresent() ? begin(kept.get(), file, client)
				: ResponseEntity.accepted().body(state(client, feed, String.valueOf(file.sha256())));
	}

	/** How much of a content has come, and the import that it began. */
	@GetMapping("/{sha256}")
	ResponseEntity<Object> received(@PathVariable String feed, @PathVariable String sha256,
			@Parameter(hidden = true) ApiClient client) throws IOException {
		mayPush(client, feed);
		var state = state(client, feed, ContentHash.checked(sha256));
		return ResponseEntity.ok()
			.header("Upload-Offset", Long.toString(state.bytes()))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(state);
	}

	private ResponseEntity<Object> begin(Path kept, PushedFile file, ApiClient client) {
		var now = this.clock.instant();
		var date = Optional.ofNullable(file.businessDate()).orElse(BusinessTime.dateOf(now));
		var begun = this.background.start(new ImportRequest(file.feed(), kept, date, now, file.dryRun(), false, false,
				client.recordedName(), null, Map.of()));
		if (begun.isEmpty()) {
			var hash = kept.getName(kept.getNameCount() - 2).toString();
			return ResponseEntity.accepted()
				.location(URI.create("/api/v1/feeds/" + file.feed() + "/files/" + hash))
				.body(new State(hash, 0, null));
		}
		long id = begun.get().importId();
		boolean known = begun.get().known();
		var report = known ? this.importer.reportOf(ImportReport.ALREADY_IMPORTED, id, file.name())
				: this.imports.report(id);
		var answer = ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.ACCEPTED);
		if (this.imports.isOwn(client, id)) {
			answer.location(URI.create("/api/v1/imports/" + id));
		}
		return answer.body(report);
	}

	private void mayPush(ApiClient client, String feed) {
		if (!this.importer.feedNames().contains(feed)) {
			throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_FEED", feed);
		}
		if (!client.feeds().contains(feed)) {
			throw new ApiProblem(HttpStatus.FORBIDDEN, "FEED_NOT_YOURS", feed);
		}
	}

	private State state(ApiClient client, String feed, String sha256) throws IOException {
		return new State(sha256, this.pushes.received(client, feed, sha256),
				this.imports.latest(client, feed, sha256).orElse(null));
	}

	/**
	 * How far a content has come.
	 *
	 * @param bytes that wait for the rest
	 * @param importId the import that the whole of it began, null before
	 */
	record State(String sha256, long bytes, @Nullable Long importId) {
	}

}
