package org.mobilesource.registry.api.document;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.mobilesource.registry.api.document.DocumentText.Heading;
import org.mobilesource.registry.api.web.PublicAddress;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.document.DocumentMapper.Issue;
import org.mobilesource.registry.db.document.DocumentMapper.Notice;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.document.DocumentKind;
import org.mobilesource.registry.domain.document.DocumentNumberRule;
import org.mobilesource.registry.domain.document.IssueRule;

/** Issues documents: number, file and row in one transaction, once for each finding. */
@Component
class DocumentIssue {

	/** 32 signs of which none is taken for another: five bits each. */
	private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int CODE_LENGTH = 20;

	private final SecureRandom random = new SecureRandom();

	private final DocumentMapper documents;

	private final DocumentFacts facts;

	private final DocumentText text;

	private final StoredDocuments files;

	private final PolicyCache policies;

	private final PublicAddress addresses;

	private final Clock clock;

	DocumentIssue(DocumentMapper documents, DocumentFacts facts, DocumentText text, StoredDocuments files,
			PolicyCache policies, PublicAddress addresses, Clock clock) {
		this.documents = documents;
		this.facts = facts;
		this.text = text;
		this.files = files;
		this.policies = policies;
		this.addresses = addresses;
		this.clock = clock;
	}

	/**
	 * Issues one document, unless one is in force or none may be issued.
	 * @return whether it was issued now
	 */
	@Transactional
	boolean issue(DocumentKind kind, long exceedanceId, String by, Scope scope) {
		this.documents.lockFinding(exceedanceId);
		var notice = this.documents.findNoticesOf(kind, List.of(exceedanceId), scope).stream().findFirst();
		if (notice.isEmpty() || notice.get().documentId() != null || refusal(kind, notice.get()).isPresent()) {
			return false;
		}
		var now = this.clock.instant();
		var contents = this.facts.of(kind, exceedanceId, BusinessTime.dateOf(now), scope);
		contents.ifPresent((told) -> store(kind, told, by, now));
		return contents.isPresent();
	}

	/** Why no document of the kind is issued about the finding. */
	Optional<IssueRule.Refusal> refusal(DocumentKind kind, Notice notice) {
		return new IssueRule(this.policies.policies()).refusal(kind, notice.basis());
	}

	private void store(DocumentKind kind, Contents told, String by, Instant now) {
		var day = BusinessTime.dateOf(now);
		var number = draw(kind, day);
		var code = code();
		var heading = new Heading(kind, number, day, this.addresses.of("/verify/document/{code}", code));
		var facts = told.facts();
		this.documents.insert(new Issue(number, kind, facts.exceedanceId(), facts.vin(), facts.creditCode(), now, by,
				this.files.keep(this.text.write(heading, told, Locale.CHINA)),
				this.files.keep(this.text.write(heading, told, Locale.ENGLISH)), code));
	}

	private String draw(DocumentKind kind, LocalDate day) {
		var rule = DocumentNumberRule.under(this.policies.policies().on(day), kind);
		var series = rule.series(day);
		this.documents.lockSerial(series);
		long serial = this.documents.findSerial(series) + 1;
		this.documents.setSerial(series, serial);
		return rule.number(day, serial);
	}

	private String code() {
		return this.random.ints(CODE_LENGTH, 0, SIGNS.length())
			.mapToObj((at) -> SIGNS.substring(at, at + 1))
			.collect(Collectors.joining());
	}

}
