package org.mobilesource.registry.api.evidence;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.evidence.EvidenceName;
import org.mobilesource.registry.domain.evidence.Refusal;

/** Stills and clips that sites and platforms push. */
@RestController
class EvidencePushes {

	private final EvidenceIntake intake;

	private final Clock clock;

	EvidencePushes(EvidenceIntake intake, Clock clock) {
		this.intake = intake;
		this.clock = clock;
	}

	/** Takes in a file; the same name and content again change nothing. */
	@PutMapping("/api/v1/evidence/{name}")
	Arrived push(@PathVariable String name, @Parameter(hidden = true) ApiClient client, HttpServletRequest request)
			throws IOException {
		if (client.feeds().stream().noneMatch(ApiClient::isOfSites)) {
			throw new ApiProblem(HttpStatus.FORBIDDEN, "FEED_NOT_YOURS", "evidence");
		}
		if (EvidenceName.siteOf(name).filter((site) -> !client.sites().contains(site)).isPresent()) {
			throw new ApiProblem(HttpStatus.FORBIDDEN, "EVIDENCE_NOT_YOURS", name);
		}
		var taken = this.intake.begin(client.recordedName(), this.clock.instant()).take(name, request.getInputStream());
		var file = taken.file();
		if (file == null) {
			var refusal = Objects.requireNonNull(taken.refusal());
			throw new ApiProblem(status(refusal), "EVIDENCE_" + refusal, name);
		}
		return new Arrived(file.name(), file.sha256(), file.bytes(), file.mediaType());
	}

	private static HttpStatus status(Refusal refusal) {
		return switch (refusal) {
			case BAD_NAME -> HttpStatus.BAD_REQUEST;
			case UNKNOWN_FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case CONFLICT -> HttpStatus.CONFLICT;
		};
	}

	/** What has arrived. */
	record Arrived(String name, String sha256, long bytes, String mediaType) {
	}

}
