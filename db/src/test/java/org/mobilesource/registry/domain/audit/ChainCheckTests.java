package org.mobilesource.registry.domain.audit;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.mobilesource.registry.domain.audit.ChainCheck.Break;

import static org.assertj.core.api.Assertions.assertThat;

class ChainCheckTests {

	private final AuditRecord first = AuditRecord.after(AuditRecord.START, event("a", "b"));

	private final AuditRecord second = AuditRecord.after(this.first.head(), event("c", "d"));

	private final AuditRecord third = AuditRecord.after(this.second.head(), event("e", "f"));

	private final ChainCheck check = new ChainCheck(AuditRecord.START);

	@Test
	void followsAnUnbrokenChain() {
		assertThat(this.check.accept(this.first)).isEmpty();
		assertThat(this.check.accept(this.second)).isEmpty();
		assertThat(this.check.head()).isEqualTo(new ChainHead(2, this.second.hash()));
		assertThat(this.check.checked()).isEqualTo(2);
	}

	@Test
	void namesARecordThatIsMissingOrCutOff() {
		this.check.accept(this.first);

		assertThat(this.check.accept(this.third)).contains(new Break(2, "MISSING"));
		assertThat(this.check.reaches(this.third.head())).contains(new Break(2, "CUT_OFF"));
		assertThat(this.check.reaches(this.first.head())).isEmpty();
	}

	@Test
	void namesARecordThatWasChanged() {
		var changed = new AuditRecord(1, this.first.at(), "x", "", "", AuditKind.READ, "b", "{}",
				this.first.previousHash(), this.first.hash());
		var resealed = AuditRecord.after(AuditRecord.START, event("x", "b"));

		assertThat(this.check.accept(changed)).contains(new Break(1, "CHANGED"));
		assertThat(this.check.accept(resealed)).isEmpty();
		assertThat(this.check.accept(this.second)).contains(new Break(2, "NOT_LINKED"));
	}

	@Test
	void textThatMovesFromOnePartToAnotherChangesTheHash() {
		assertThat(AuditRecord.after(AuditRecord.START, event("ab", "c")).hash())
			.isNotEqualTo(AuditRecord.after(AuditRecord.START, event("a", "bc")).hash());
	}

	private static AuditEvent event(String actor, String subject) {
		return new AuditEvent(Instant.parse("2026-03-01T00:00:00.1234Z"), actor, "", "", AuditKind.READ, subject, "{}");
	}

}
