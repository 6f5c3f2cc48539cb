package org.mobilesource.registry.api.edition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.document.Printout;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.edition.EditionMapper.FileKind;

/** The files of an edition as answers, byte for byte as they were frozen. */
@Component
class EditionDownloads {

	/** The names of files in addresses. */
	static final String NAMES = "csv|xlsx|zh|en|recall-zh|recall-en";

	private final EditionMapper editions;

	private final EditionFiles files;

	EditionDownloads(EditionMapper editions, EditionFiles files) {
		this.editions = editions;
		this.files = files;
	}

	ResponseEntity<?> of(Edition one, String name) {
		if (name.equals("csv")) {
			return csv(one);
		}
		var sha256 = this.editions.findFile(one.id(), FileKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (name.equals("xlsx")) {
			return headers(one, "xlsx")
				.header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
				.body(this.files.read(sha256));
		}
		return Printout.of(new String(this.files.read(sha256), StandardCharsets.UTF_8));
	}

	/** The content itself, with the as-of line in the headers. */
	ResponseEntity<byte[]> csv(Edition one) {
		return headers(one, "csv").header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.body(this.files.read(one.sha256()));
	}

	private static ResponseEntity.BodyBuilder headers(Edition one, String ending) {
		var file = one.list().slug() + "-" + ((one.version() != null) ? one.version() : "draft") + "." + ending;
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.header("X-Business-Date", one.businessDate().toString())
			.header("X-Run-Id", String.valueOf(one.runId()))
			.header("X-Rule-Version", one.ruleVersion())
			.header("X-Sites-Expected", String.valueOf(one.sitesExpected()))
			.header("X-Sites-Reporting", String.valueOf(one.sitesReporting()))
			.header("X-Edition-Version", String.valueOf(one.released()))
			.header("X-Content-SHA-256", one.sha256());
	}

}
