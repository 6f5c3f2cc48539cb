package org.mobilesource.registry.api.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.edition.EditionMapper.FileKind;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.digest.Sha256;
import org.mobilesource.registry.domain.document.DocumentNumberRule;
import org.mobilesource.registry.domain.edition.EditionRule;
import org.mobilesource.registry.domain.edition.EditionRule.Refusal;
import org.mobilesource.registry.domain.edition.EditionState;
import org.mobilesource.registry.domain.policy.Policy;

/**
 * Releases editions: version, number, files and the recall of what it replaces in one
 * transaction.
 */
@Component
class EditionRelease {

	private final EditionMapper editions;

	private final EditionContents contents;

	private final EditionFiles files;

	private final EditionText text;

	private final WatchListMapper lists;

	private final DocumentMapper serials;

	private final PolicyCache policies;

	private final Clock clock;

	EditionRelease(EditionMapper editions, EditionContents contents, EditionFiles files, EditionText text,
			WatchListMapper lists, DocumentMapper serials, PolicyCache policies, Clock clock) {
		this.editions = editions;
		this.contents = contents;
		this.files = files;
		this.text = text;
		this.lists = lists;
		this.serials = serials;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Releases what another person prepared.
	 * @return why it is not released
	 */
	@Transactional
	Optional<Refusal> release(Edition draft, String by) {
		int version = (int) draw(EditionPreparation.versions(draft.list()));
		var now = this.clock.instant();
		var today = BusinessTime.dateOf(now);
		var policy = this.policies.policies().on(today);
		var refusal = refusal(draft.id(), policy, by);
		if (refusal.isEmpty()) {
			this.editions.release(draft.id(), version, number(draft, policy, today), by, now);
			this.serials.setSerial(EditionPreparation.versions(draft.list()), version);
			freeze(this.editions.find(draft.id()).orElseThrow());
		}
		return refusal;
	}

	private Optional<Refusal> refusal(long id, Policy policy, String by) {
		var one = this.editions.find(id).orElseThrow();
		var rule = EditionRule.under(policy);
		var run = this.lists.findRun(one.runId()).orElseThrow();
		boolean same = one.state() == EditionState.PREPARED
				&& Sha256.of(this.contents.of(one.list(), run, rule.appealed()).file()).equals(one.sha256());
		return rule.release(one.state(), one.preparedBy(), by, one.sitesReporting(), one.sitesExpected(), same);
	}

	private void freeze(Edition one) {
		var rows = this.contents.rows(one);
		keep(one, FileKind.XLSX, this.files.keep(this.text.workbook(one, rows)));
		keep(one, FileKind.ZH, this.files.keep(this.text.document(one, rows, Locale.CHINA)));
		keep(one, FileKind.EN, this.files.keep(this.text.document(one, rows, Locale.ENGLISH)));
		if (one.recalls() != null) {
			var recalled = this.editions.find(one.recalls()).orElseThrow();
			var delta = this.contents.delta(recalled, one);
			keep(one, FileKind.RECALL_ZH, this.files.keep(this.text.recall(one, recalled, delta, Locale.CHINA)));
			keep(one, FileKind.RECALL_EN, this.files.keep(this.text.recall(one, recalled, delta, Locale.ENGLISH)));
			this.editions.end(recalled.id(), EditionState.RELEASED, EditionState.RECALLED);
		}
	}

	private void keep(Edition one, FileKind kind, String sha256) {
		this.editions.insertFile(one.id(), kind, sha256);
	}

	private String number(Edition draft, Policy policy, LocalDate today) {
		var rule = new DocumentNumberRule(policy.text("publication." + draft.list().slug() + ".prefix"),
				policy.whole("document.number.digits"), policy.flag("document.number.per-year"));
		long serial = draw(rule.series(today));
		this.serials.setSerial(rule.series(today), serial);
		return rule.number(today, serial);
	}

	/** The next of the series, which is taken when it is set. */
	private long draw(String series) {
		this.serials.lockSerial(series);
		return this.serials.findSerial(series) + 1;
	}

}
