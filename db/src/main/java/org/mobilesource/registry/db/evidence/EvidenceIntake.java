package org.mobilesource.registry.db.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.evidence.EvidenceFile;
import org.mobilesource.registry.domain.evidence.EvidenceName;
import org.mobilesource.registry.domain.evidence.Refusal;
import org.mobilesource.registry.domain.media.MediaFormat;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Takes evidence files in: first the content is kept, then the name is recorded. Whoever
 * is interrupted in between gives the file again.
 */
public final class EvidenceIntake {

	private static final Duration LONGEST_RECEPTION = Duration.ofDays(1);

	private final EvidenceFileMapper files;

	private final PolicyMapper policies;

	private final HashedFiles store;

	public EvidenceIntake(EvidenceFileMapper files, PolicyMapper policies, Path home) {
		this.files = files;
		this.policies = policies;
		this.store = new HashedFiles(home.resolve("evidence"));
	}

	/** Begins to take files in, by the sizes that are allowed now. */
	public Reception begin(String arrivedBy, Instant now) throws IOException {
		this.store.removeLeftovers(now.minus(LONGEST_RECEPTION));
		return new Reception(this, this.policies.policies().on(BusinessTime.dateOf(now)), arrivedBy, now);
	}

	/** The file of a digest that has arrived. */
	public Path file(String sha256) {
		return this.store.file(sha256);
	}

	/**
	 * Some files that arrive together.
	 *
	 * @param policy says how large they may be
	 */
	public record Reception(EvidenceIntake intake, Policy policy, String arrivedBy, Instant now) {

		/** Takes in one file and records it. */
		public Taken take(String name, InputStream content) throws IOException {
			if (!EvidenceName.isGood(name)) {
				return new Taken(name, null, Refusal.BAD_NAME);
			}
			var known = this.intake.files.findByNames(List.of(name)).stream().findFirst();
			return record(List.of(keep(name, content, known))).get(0);
		}

		/** Which of the names have arrived before, for {@link #keep}. */
		public Map<String, EvidenceFile> known(Collection<String> names) {
			var good = names.stream().filter(EvidenceName::isGood).toList();
			return good.isEmpty() ? Map.of()
					: this.intake.files.findByNames(good)
						.stream()
						.collect(Collectors.toMap(EvidenceFile::name, (file) -> file));
		}

		/** Keeps the content of a file that is to be recorded. */
		public Taken keep(String name, InputStream content, Optional<EvidenceFile> known) throws IOException {
			if (!EvidenceName.isGood(name)) {
				return new Taken(name, null, Refusal.BAD_NAME);
			}
			try (var received = this.intake.store.receive(content, Math.max(most(true), most(false)))) {
				var format = MediaFormat.of(received.head());
				if (format.isEmpty()) {
					return new Taken(name, null, Refusal.UNKNOWN_FORMAT);
				}
				if (received.bytes() > most(format.get().isStill())) {
					return new Taken(name, null, Refusal.TOO_LARGE);
				}
				if (known.filter((one) -> !one.sha256().equals(received.sha256())).isPresent()) {
					return new Taken(name, null, Refusal.CONFLICT);
				}
				received.keep();
				return new Taken(name, new EvidenceFile(name, received.sha256(), received.bytes(),
						format.get().mediaType(), this.now, this.arrivedBy), null);
			}
		}

		/** Records what was kept; the first content of a name stays. */
		public List<Taken> record(List<Taken> kept) {
			List<EvidenceFile> given = new ArrayList<>();
			kept.stream().map(Taken::file).forEach((file) -> {
				if (file != null) {
					given.add(file);
				}
			});
			if (given.isEmpty()) {
				return kept;
			}
			this.intake.files.insertNew(given);
			var stored = known(given.stream().map(EvidenceFile::name).toList());
			return kept.stream().map((one) -> one.comparedWith(stored.get(one.name()))).toList();
		}

		private long most(boolean still) {
			return DataSize
				.ofMegabytes(
						this.policy.whole(still ? "evidence.still.most-megabytes" : "evidence.clip.most-megabytes"))
				.toBytes();
		}

	}

	/**
	 * What became of a file.
	 *
	 * @param file null when it was refused
	 * @param refusal null when it was taken
	 */
	public record Taken(String name, @Nullable EvidenceFile file, @Nullable Refusal refusal) {

		private Taken comparedWith(@Nullable EvidenceFile stored) {
			return (this.file == null || stored == null || stored.sha256().equals(this.file.sha256())) ? this
					: new Taken(this.name, null, Refusal.CONFLICT);
		}

	}

}
