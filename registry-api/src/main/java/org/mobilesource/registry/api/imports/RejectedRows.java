package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.domain.imports.ImportRun;

/** Writes the rejected rows of an import as a file to be mended. */
@Component
class RejectedRows {

	private static final int ROWS_AT_A_TIME = 500;

	private final QuarantineMapper quarantine;

	private final FeedCatalogue feeds;

	private final MessageSource messages;

	private final AuditTrail trail;

	RejectedRows(QuarantineMapper quarantine, FeedCatalogue feeds, MessageSource messages, AuditTrail trail) {
		this.quarantine = quarantine;
		this.feeds = feeds;
		this.messages = messages;
		this.trail = trail;
	}

	void write(ImportRun run, Locale language, HttpServletResponse response) throws IOException {
		boolean english = language.getLanguage().equals("en");
		var csv = new ErrorsCsv(run.id(), Submitted.in(run.header()), (column) -> this.feeds.label(run.feed(), column),
				(problem) -> english ? problem.messageEn() : problem.messageZh(),
				(code) -> String.valueOf(this.messages.getMessage("advice." + code, null, "", language)));
		var file = ContentDisposition.attachment()
			.filename(ReplayFile.nameOf(run.id(), run.fileName()), StandardCharsets.UTF_8)
			.build();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
		response.setContentType("text/csv;charset=UTF-8");
		try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
			int rows = csv.write(writer, (line) -> this.quarantine.findOpenAfter(run.id(), line, ROWS_AT_A_TIME),
					(first, last) -> this.quarantine.findProblemsBetween(run.id(), first, last));
			this.trail.note("rows", rows);
		}
	}

}
