package org.mobilesource.registry.api.enforcement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.CasePaperMapper.NewPaper;
import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.PaperFormat;
import org.mobilesource.registry.domain.enforcement.PaperKind;
import org.mobilesource.registry.domain.media.PictureMetadata;

/** Papers of cases and their files, below {@code papers/} in the home. */
@Component
public class CasePapers {

	private final CasePaperMapper papers;

	private final HashedFiles files;

	private final PolicyCache policies;

	private final Clock clock;

	CasePapers(CasePaperMapper papers, PolicyCache policies, Clock clock, @Value("${registry.home:data}") Path home) {
		this.papers = papers;
		this.files = new HashedFiles(home.resolve("papers"));
		this.policies = policies;
		this.clock = clock;
	}

	/** The most megabytes of a paper. */
	public int mostMegabytes() {
		return this.policies.policies()
			.on(BusinessTime.dateOf(this.clock.instant()))
			.whole("portal.paper.most-megabytes");
	}

	/**
	 * Keeps a paper, of a photo the picture alone; one that the case has already changes
	 * nothing.
	 */
	public Taken take(long openedBy, PaperKind kind, String note, MultipartFile file, String by) throws IOException {
		long most = DataSize.ofMegabytes(mostMegabytes()).toBytes();
		if (file.getSize() > most) {
			return Taken.TOO_LARGE;
		}
		var content = new ByteArrayInputStream(PictureMetadata.removedFrom(file.getBytes()));
		try (var received = this.files.receive(content, most)) {
			var mediaType = PaperFormat.mediaType(received.head());
			if (mediaType.isEmpty()) {
				return Taken.NO_PAPER;
			}
			received.keep();
			var paper = new NewPaper(kind, received.sha256(), received.bytes(), mediaType.get(), note, by,
					this.clock.instant());
			return (this.papers.insertNew(openedBy, paper) > 0) ? Taken.NEW : Taken.KNOWN;
		}
	}

	/** The file of a paper; a document is saved, a picture shown. */
	public ResponseEntity<Resource> show(long openedBy, long id, Scope scope) {
		var paper = this.papers.findOne(openedBy, id, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(paper.mediaType()));
		if (paper.mediaType().equals(PaperFormat.PDF)) {
			answer.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("paper-" + id + ".pdf").build().toString());
		}
		return answer.body(new FileSystemResource(this.files.file(paper.sha256())));
	}

	/** What became of a file. */
	public enum Taken {

		NEW, KNOWN, TOO_LARGE, NO_PAPER

	}

}
