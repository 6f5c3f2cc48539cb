package org.mobilesource.registry.batch.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.evidence.EvidenceInbox.Held;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.evidence.EvidenceIntake;
import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.evidence.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** How stills and clips arrive with a night. */
@RegistryTest
class EvidenceInboxIntegrationTests {

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	private static final Path INCOMING = Path.of("target/it-home/evidence/incoming");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private EvidenceIntake intake;

	@TempDir
	private Path inbox;

	@BeforeEach
	void empty() {
		RegistryTables.empty(this.jdbc);
	}

	@Test
	void aNightTakesWhatItKnowsAndHoldsTheRestWithItsCause() throws IOException {
		var still = put("A450802001/2021/03/01/cam1_A450802001.jpg", jpeg("known"));
		put("clip.mp4", HexFormat.of().parseHex("0000002066747970" + "69736f6d00000200"));
		put("page.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
		put("large.jpg", jpeg("large"));
		enlarge("large.jpg", 20 * 1_048_576 + 1);
		put("full.jpg", jpeg("full"));
		enlarge("full.jpg", 20 * 1_048_576);
		put("later.mp4.part", jpeg("unfinished"));

		var result = this.nightly.run(LocalDate.of(2021, 3, 1), this.inbox, NOW, ImportProgress.SILENT, (report) -> {
		});

		assertThat(result.evidence()).isEqualTo(new EvidenceInbox.Result(3,
				List.of(new Held("large.jpg", Refusal.TOO_LARGE), new Held("page.jpg", Refusal.UNKNOWN_FORMAT)),
				List.of()));
		assertThat(rows()).containsExactly("cam1_A450802001.jpg image/jpeg 8 inbox 2021-03-01 19:00:00",
				"clip.mp4 video/mp4 16 inbox 2021-03-01 19:00:00",
				"full.jpg image/jpeg 20971520 inbox 2021-03-01 19:00:00");
		assertThat(this.intake.file(still)).hasBinaryContent(jpeg("known"));
		assertThat(files("done")).containsExactly("evidence/A450802001/2021/03/01/cam1_A450802001.jpg",
				"evidence/clip.mp4", "evidence/full.jpg");
		assertThat(files("held")).containsExactly("evidence/large.jpg", "evidence/page.jpg");
		assertThat(files("evidence")).containsExactly("later.mp4.part");
		assertThat(this.nightly.unknownFolders(this.inbox)).isEmpty();
	}

	@Test
	void theFirstContentOfANameStaysAndTheOtherIsHeld() throws IOException {
		var first = put("a/same.jpg", jpeg("one"));
		put("b/same.jpg", jpeg("two"));
		assertThat(take())
			.isEqualTo(new EvidenceInbox.Result(1, List.of(new Held("b/same.jpg", Refusal.CONFLICT)), List.of()));
		put("c/same.jpg", jpeg("three"));
		put("d/same.jpg", jpeg("one"));
		put("held.jpg", jpeg("held"));
		Files.createDirectories(this.inbox.resolve("done/evidence"));
		Files.writeString(this.inbox.resolve("done/evidence/held.jpg"), "earlier");

		assertThat(take())
			.isEqualTo(new EvidenceInbox.Result(2, List.of(new Held("c/same.jpg", Refusal.CONFLICT)), List.of()));

		assertThat(
				this.jdbc.sql("SELECT sha256 FROM evidence_file WHERE name = 'same.jpg'").query(String.class).single())
			.isEqualTo(first);
		assertThat(this.inbox.resolve("held/evidence/b/same.jpg")).hasBinaryContent(jpeg("two"));
		assertThat(this.inbox.resolve("held/evidence/c/same.jpg")).hasBinaryContent(jpeg("three"));
		assertThat(this.inbox.resolve("done/evidence/held.jpg")).hasContent("earlier");
		assertThat(this.inbox.resolve("done/evidence/2-held.jpg")).hasBinaryContent(jpeg("held"));
	}

	@Test
	void aNightThatEndedBetweenKeepingAndRecordingGivesTheSameWhenRunAgain() throws IOException {
		put("kept.jpg", jpeg("kept"));
		put("recorded.jpg", jpeg("recorded"));
		put("untouched.jpg", jpeg("untouched"));
		var cut = this.intake.begin("inbox", NOW);
		cut.keep("kept.jpg", new ByteArrayInputStream(jpeg("kept")), Optional.empty());
		cut.take("recorded.jpg", new ByteArrayInputStream(jpeg("recorded")));
		var half = Files.write(Files.createDirectories(INCOMING).resolve("half.part"), jpeg("half"));
		Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofDays(2))));

		assertThat(take()).isEqualTo(new EvidenceInbox.Result(3, List.of(), List.of()));

		assertThat(rows()).extracting((row) -> row.split(" ")[0])
			.containsExactly("kept.jpg", "recorded.jpg", "untouched.jpg");
		assertThat(files("evidence")).isEmpty();
		assertThat(half).doesNotExist();
		assertThat(this.intake.file(Sha256.of(jpeg("kept")))).hasBinaryContent(jpeg("kept"));
	}

	@Test
	void aFileThatMayStillBeWrittenIsLeft() throws IOException {
		put("young.jpg", jpeg("young"));
		put("old.jpg", jpeg("old"));
		Files.setLastModifiedTime(this.inbox.resolve("evidence/old.jpg"), FileTime.from(Instant.EPOCH));

		var result = new EvidenceInbox(this.intake, Clock.systemUTC()).take(this.inbox, NOW, Duration.ofHours(1));

		assertThat(result).isEqualTo(new EvidenceInbox.Result(1, List.of(), List.of("young.jpg")));
		assertThat(files("evidence")).containsExactly("young.jpg");
	}

	@Test
	void aNameThatCannotBeStoredIsHeld() throws IOException {
		var name = "n".repeat(201);
		put(name, jpeg("long"));

		assertThat(take().held()).containsExactly(new Held(name, Refusal.BAD_NAME));
	}

	private EvidenceInbox.Result take() {
		return new EvidenceInbox(this.intake, Clock.systemUTC()).take(this.inbox, NOW, Duration.ZERO);
	}

	/** Writes the file and answers its digest. */
	private String put(String path, byte[] content) throws IOException {
		var file = this.inbox.resolve("evidence").resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
		return Sha256.of(content);
	}

	private void enlarge(String path, long bytes) throws IOException {
		try (var file = new RandomAccessFile(this.inbox.resolve("evidence").resolve(path).toFile(), "rw")) {
			file.setLength(bytes);
		}
	}

	private static byte[] jpeg(String text) {
		return ("\u00FF\u00D8\u00FF" + text).getBytes(StandardCharsets.ISO_8859_1);
	}

	private List<String> rows() {
		return this.jdbc
			.sql("""
					SELECT CONCAT(name, ' ', media_type, ' ', bytes, ' ', arrived_by, ' ', DATE_FORMAT(arrived_at, '%Y-%m-%d %T'))
					FROM evidence_file ORDER BY name""")
			.query(String.class)
			.list();
	}

	private List<String> files(String folder) throws IOException {
		var top = this.inbox.resolve(folder);
		try (var files = Files.walk(top)) {
			return files.filter(Files::isRegularFile).map((file) -> top.relativize(file).toString()).sorted().toList();
		}
	}

}
