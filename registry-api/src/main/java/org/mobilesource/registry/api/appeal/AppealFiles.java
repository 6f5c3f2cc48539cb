package org.mobilesource.registry.api.appeal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

import org.mobilesource.registry.db.appeal.AppealMapper.AttachedFile;
import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.media.MediaFormat;
import org.mobilesource.registry.domain.media.PictureMetadata;

/**
 * Files that come with appeals: photos and scans, known by their content, without what
 * cameras write beside it.
 */
@Component
class AppealFiles {

	private static final int LONGEST_NAME = 200;

	private final HashedFiles files;

	private final PolicyCache policies;

	private final Clock clock;

	AppealFiles(PolicyCache policies, Clock clock, @Value("${registry.home:data}") Path home) {
		this.files = new HashedFiles(home.resolve("appeals"));
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Keeps the files; empty when one is no picture or too large, and then none is kept.
	 */
	Optional<List<AttachedFile>> keep(List<MultipartFile> sent) throws IOException {
		var most = DataSize.ofMegabytes(this.policies.policies()
			.on(BusinessTime.dateOf(this.clock.instant()))
			.whole("appeal.file.most-megabytes"));
		List<AttachedFile> kept = new ArrayList<>();
		var given = sent.stream().filter((file) -> !file.isEmpty()).toList();
		for (var file : given) {
			if (file.getSize() > most.toBytes() || format(file).isEmpty()) {
				return Optional.empty();
			}
		}
		for (var file : given) {
			kept.add(new AttachedFile(this.files.keep(PictureMetadata.removedFrom(file.getBytes())), name(file),
					format(file).orElseThrow().mediaType()));
		}
		return Optional.of(kept);
	}

	Path file(String sha256) {
		return this.files.file(sha256);
	}

	private static Optional<MediaFormat> format(MultipartFile file) throws IOException {
		try (var content = file.getInputStream()) {
			return MediaFormat.of(content.readNBytes(MediaFormat.HEAD)).filter(MediaFormat::isStill);
		}
	}

	/** The last part of the name, as far as there is room. */
	private static String name(MultipartFile file) {
		var name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return last.isEmpty() ? "-" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
	}

}
