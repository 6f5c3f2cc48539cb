package org.mobilesource.registry.db.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

import org.mobilesource.registry.domain.audit.AuditRecord;
import org.mobilesource.registry.domain.audit.ChainCheck;
import org.mobilesource.registry.domain.audit.ChainCheck.Break;
import org.mobilesource.registry.domain.audit.ChainHead;

/**
 * Proves the chain whole and keeps its head in a file outside the database, so that the
 * next proof finds what was cut off.
 */
public final class AuditProof {

	private static final int AT_A_TIME = 1_000;

	private final AuditMapper records;

	private final Path anchor;

	/**
	 * @param anchor file of the head, made by the first proof
	 */
	public AuditProof(AuditMapper records, Path anchor) {
		this.records = records;
		this.anchor = anchor;
	}

	/** Goes along the whole chain. */
	public Result prove() {
		var kept = this.records.findHead();
		var seen = anchored();
		var check = new ChainCheck(AuditRecord.START);
		var found = along(check, seen);
		if (found.isEmpty()) {
			found = check.reaches(kept).or(() -> check.reaches(seen));
		}
		if (found.isEmpty()) {
			keep(check.head());
		}
		return new Result(check.checked(), check.head(), found);
	}

	/**
	 * Goes along the records of some time alone, and to the one after them; says nothing
	 * of others.
	 */
	public Result prove(Instant since, Instant until) {
		var part = this.records.findPart(since, until);
		var before = (part.before() > 0) ? this.records.findAt(part.before()) : Optional.of(AuditRecord.START);
		if (before.isEmpty()) {
			return new Result(0, AuditRecord.START, Optional.of(new Break(part.before(), "MISSING")));
		}
		var check = new ChainCheck(before.get());
		var found = through(check, part.last());
		return new Result(Math.min(check.checked(), part.size()), check.head(), found);
	}

	private Optional<Break> through(ChainCheck check, long last) {
		while (check.head().number() <= last) {
			var some = this.records.findAfter(check.head().number(), AT_A_TIME);
			for (var next : some) {
				var broken = check.accept(next);
				if (broken.isPresent() || next.number() > last) {
					return broken;
				}
			}
			if (some.isEmpty()) {
				break;
			}
		}
		return Optional.empty();
	}

	private Optional<Break> along(ChainCheck check, ChainHead seen) {
		for (var some = this.records.findAfter(0, AT_A_TIME); !some.isEmpty(); some = this.records
			.findAfter(check.head().number(), AT_A_TIME)) {
			for (var next : some) {
				var broken = check.accept(next);
				if (broken.isPresent()) {
					return broken;
				}
				if (next.number() == seen.number() && !next.hash().equals(seen.hash())) {
					return Optional.of(new Break(next.number(), "OTHER_CHAIN"));
				}
			}
		}
		return Optional.empty();
	}

	private ChainHead anchored() {
		try {
			if (!Files.exists(this.anchor)) {
				return AuditRecord.START;
			}
			var parts = Files.readString(this.anchor).strip().split(" ");
			return new ChainHead(Long.parseLong(parts[0]), parts[1]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void keep(ChainHead head) {
		try {
			var written = Files.createDirectories(this.anchor.toAbsolutePath().getParent()).resolve("audit-head.new");
			Files.writeString(written, head.number() + " " + head.hash() + "\n");
			Files.move(written, this.anchor, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How it went.
	 *
	 * @param checked records that are as they were written
	 */
	public record Result(long checked, ChainHead head, Optional<Break> broken) {

	}

}
