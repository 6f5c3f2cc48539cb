package org.mobilesource.registry.api.evidence;

import java.nio.file.Files;
import java.util.List;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.evidence.EvidenceOf.Piece;

/**
 * Shows a still or clip as that of a record: to those who may see the record, and so that
 * the audit says whose evidence was read.
 */
@Controller
class EvidencePages {

	private final EvidenceFileMapper evidence;

	private final EvidenceIntake files;

	EvidencePages(EvidenceFileMapper evidence, EvidenceIntake files) {
		this.evidence = evidence;
		this.files = files;
	}

	/** The file, or the bytes of it that are asked for. */
	@GetMapping("/evidence/{recordNo}/{sha256}")
	ResponseEntity<Resource> show(@PathVariable String recordNo, @PathVariable String sha256, Scope scope) {
		var name = this.evidence.findByRecords(List.of(recordNo), scope)
			.stream()
			.flatMap((one) -> one.pieces().stream())
			.filter((piece) -> sha256.equals(piece.sha256()))
			.map(Piece::name)
			.findFirst();
		var file = name.flatMap((one) -> this.evidence.findByNames(List.of(one)).stream().findFirst())
			.filter((one) -> Files.isRegularFile(this.files.file(one.sha256())))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.body(new FileSystemResource(this.files.file(file.sha256())));
	}

}
