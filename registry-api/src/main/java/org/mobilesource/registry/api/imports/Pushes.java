package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Takes in the bytes of files that programs push, and keeps what is complete. */
@Component
class Pushes {

	private final PartialFiles partial;

	private final Uploads uploads;

	private final PolicyCache policies;

	private final Clock clock;

	private final DataSize limit;

	Pushes(PartialFiles partial, Uploads uploads, PolicyCache policies, Clock clock,
			@Value("${registry.uploads.limit}") DataSize limit) {
		this.partial = partial;
		this.uploads = uploads;
		this.policies = policies;
		this.clock = clock;
		this.limit = limit;
	}

	/** How many bytes of the content have come. */
	long received(ApiClient client, String feed, String sha256) throws IOException {
		return this.partial.received(this.partial.place(client, feed, sha256));
	}

	/**
	 * Takes in what comes.
	 * @param length bytes that are announced, negative when they are not
	 * @return the file, empty while bytes of it are still to come
	 */
	Optional<Path> take(ApiClient client, PushedFile file, long length, InputStream body) throws IOException {
		if (Math.max(length, (file.range() != null) ? file.range().size() : 0) > this.limit.toBytes()) {
			throw tooLarge();
		}
		var now = this.clock.instant();
		var policy = this.policies.policies().on(BusinessTime.dateOf(now));
		Leftovers.remove(this.partial.folder(), now, Duration.ofDays(policy.whole("import.push.partial-days")));
		var hash = file.sha256();
		var place = this.partial.place(client, file.feed(), (hash != null) ? hash : UUID.randomUUID().toString());
		return this.partial.alone(place, client, policy.whole("import.push.at-once"), () -> {
			try {
				return receive(place, file, body);
			}
			finally {
				if (hash == null) {
					Files.deleteIfExists(place);
				}
			}
		});
	}

	private Optional<Path> receive(Path place, PushedFile file, InputStream body) throws IOException {
		var range = file.range();
		long most = (range != null) ? range.length() : this.limit.toBytes();
		if (!this.partial.append(place, file.offset(), body, most)) {
			throw (range != null)
					? new ApiProblem(HttpStatus.BAD_REQUEST, "CONTENT_RANGE", range.first() + "-" + range.last())
					: tooLarge();
		}
		if (range != null && Files.size(place) < range.size()) {
			return Optional.empty();
		}
		var found = Uploads.sha256(place);
		if (file.sha256() != null && !file.sha256().equals(found)) {
			Files.delete(place);
			throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "HASH_MISMATCH", found);
		}
		return Optional.of(this.uploads.adopt(place, found, file.name()));
	}

	private ApiProblem tooLarge() {
		var problem = new ApiProblem(HttpStatus.CONTENT_TOO_LARGE, "UPLOAD_TOO_LARGE", this.limit.toKilobytes());
		problem.getBody().setProperty("limitBytes", this.limit.toBytes());
		return problem;
	}

}
