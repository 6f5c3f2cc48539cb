package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.access.ApiClient;

/**
 * Files of which not all bytes may have come yet:
 * {@code uploads/incoming/<client>/<feed>/<hash>} below the home.
 */
@Component
class PartialFiles {

	private static final int BUFFER = 1 << 16;

	private static final String SOON = "5";

	private final Set<Path> busy = ConcurrentHashMap.newKeySet();

	private final Path folder;

	PartialFiles(@Value("${registry.home:data}") Path home) {
		this.folder = home.resolve("uploads").resolve("incoming");
	}

	Path folder() {
		return this.folder;
	}

	Path place(ApiClient client, String feed, String name) {
		return this.folder.resolve(client.name()).resolve(feed).resolve(name);
	}

	/** How many bytes are there. */
	long received(Path place) throws IOException {
		return Files.isRegularFile(place) ? Files.size(place) : 0;
	}

	/**
	 * Does something with a file while nobody else may.
	 * @param mostAtOnce so many files one client may send at the same time
	 */
	<T> T alone(Path place, ApiClient client, int mostAtOnce, Work<T> work) throws IOException {
		var own = this.folder.resolve(client.name());
		if (this.busy.stream().filter((one) -> one.startsWith(own)).count() >= mostAtOnce) {
			throw later(new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "PUSHES_AT_ONCE", mostAtOnce));
		}
		if (!this.busy.add(place)) {
			throw later(new ApiProblem(HttpStatus.CONFLICT, "PUSH_UNDER_WAY"));
		}
		try {
			Files.createDirectories(place.getParent());
			return work.run();
		}
		finally {
			this.busy.remove(place);
		}
	}

	/**
	 * Appends what comes; an offset of 0 begins anew. What came before the sender breaks
	 * off stays.
	 * @param most bytes that may come
	 * @return whether no more than these came
	 */
	boolean append(Path place, long offset, InputStream body, long most) throws IOException {
		try (var channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			if (offset > 0 && channel.size() != offset) {
				var refused = new ApiProblem(HttpStatus.CONFLICT, "OFFSET_MISMATCH", offset, channel.size());
				refused.getBody().setProperty("bytes", channel.size());
				throw refused;
			}
			channel.truncate(offset).position(offset);
			var buffer = new byte[BUFFER];
			long left = most;
			for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
				if (read > left) {
					channel.truncate(offset);
					return false;
				}
				var bytes = ByteBuffer.wrap(buffer, 0, read);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				left -= read;
			}
			return true;
		}
	}

	private static int read(InputStream body, byte[] buffer) {
		try {
			return body.read(buffer);
		}
		catch (IOException ex) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "BODY_INCOMPLETE");
		}
	}

	private static ApiProblem later(ApiProblem problem) {
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, SOON);
		return problem;
	}

	/** What is done with a file. */
	interface Work<T> {

		T run() throws IOException;

	}

}
