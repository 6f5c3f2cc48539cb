package org.mobilesource.registry.api.imports;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import org.mobilesource.registry.api.PagesTest;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;

import static org.assertj.core.api.Assertions.assertThat;

/** Generated streams of 100 MB, of which no part but a buffer is ever in memory. */
@PagesTest
@TestPropertySource(properties = "registry.uploads.limit=101MB")
class LargePushIntegrationTests {

	private static final long MEGABYTE = 1 << 20;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApiClientMapper clients;

	private PushingClient client;

	@BeforeEach
	void aClient() {
		RegistryTables.empty(this.jdbc);
		var key = KeyText.random();
		this.clients.insert(new ApiClient("platform", "平台", Set.of("companies"), Set.of()));
		this.clients.insertKey(ApiKey.issued(key, "platform", Instant.EPOCH, null, "test"));
		this.client = new PushingClient(this.port, key.shown());
	}

	/** Incomplete on purpose, so that nothing is imported. */
	@Test
	void aLargeBodyGoesToDisk() throws Exception {
		var hash = "a".repeat(64);
		long size = 100 * MEGABYTE;

		var answer = this.client.push("companies", "name=large.csv&sha256=" + hash,
				BodyPublishers.ofInputStream(() -> new Letters(size)), "Content-Range",
				"bytes 0-%d/%d".formatted(size - 1, size + 1));

		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(PushingClient.json(answer).path("bytes").asLong()).isEqualTo(size);
	}

	@Test
	void moreThanTheLimitIsRefusedAnnouncedOrNot() throws Exception {
		var announced = this.client.push("companies", "name=large.csv&sha256=" + "a".repeat(64), "x", "Content-Range",
				"bytes 0-0/" + (102 * MEGABYTE));
		assertThat(PushingClient.code(announced)).isEqualTo("413 UPLOAD_TOO_LARGE");

		var streamed = this.client.push("companies", "name=large.csv",
				BodyPublishers.ofInputStream(() -> new Letters(102 * MEGABYTE)));
		assertThat(PushingClient.code(streamed)).isEqualTo("413 UPLOAD_TOO_LARGE");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single()).isZero();
	}

	/** As many letters as asked for. */
	private static final class Letters extends InputStream {

		private long left;

		private Letters(long length) {
			this.left = length;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'a' : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			int read = (int) Math.min(length, this.left);
			Arrays.fill(into, offset, offset + read, (byte) 'a');
			this.left -= read;
			return (read > 0) ? read : -1;
		}

	}

}
