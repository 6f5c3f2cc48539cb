package org.mobilesource.registry.batch.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.batch.watchlist.ChangeAnalysis.Changes;
import org.mobilesource.registry.batch.watchlist.Evaluation.Published;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.TextRow;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;
import org.mobilesource.registry.db.watchlist.RunMapper.NewEntry;
import org.mobilesource.registry.db.watchlist.WatchListMapper.ListedEntry;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Evidence;
import org.mobilesource.registry.domain.watchlist.Listed;

/**
 * Publishes lists: the run, its entries as periods, their evidence, the changes with
 * their causes, and last the flip, in the one transaction of its caller. What was
 * published for a date stands; the same data again change nothing.
 */
class ListPublication {

	private static final int ROWS = 500;

	private static final int EVIDENCE_ROWS = 20_000;

	private static final List<String> EVIDENCE = List.of("entry_id", "ordinal", "kind", "vin", "plate", "plate_type",
			"role", "member_from", "member_to", "exceedance_id", "source", "occurred_at");

	private final RunMapper runs;

	private final NearLineMapper nearLines;

	private final SiteMapper sites;

	private final ChangeAnalysis changes;

	private final BulkInsert bulk;

	ListPublication(RunMapper runs, NearLineMapper nearLines, SiteMapper sites, ChangeAnalysis changes,
			BulkInsert bulk) {
		this.runs = runs;
		this.nearLines = nearLines;
		this.sites = sites;
		this.changes = changes;
		this.bulk = bulk;
	}

	/**
	 * Publishes, or answers what stands when there is nothing new to publish for the day;
	 * who is near the lists may be known better even so.
	 */
	Published publish(LocalDate day, List<Listed> listed, Policies policies, Instant cutOff, NearLines near) {
		var version = policies.on(day).version();
		var hashes = listed.stream().collect(Collectors.toMap((one) -> one.entry().key(), Listed::contentHash));
		var content = Listed.ofHashes(listed.stream().map((one) -> one.entry().key()).map(hashes::get).toList());
		var latest = this.runs.findLatestInChain().orElse(null);
		var existing = this.runs.findLastOf(day).orElse(null);
		if (existing != null && stands(day)) {
			return new Published(existing, false);
		}
		if (existing != null && existing.contentSha256().equals(content) && existing.ruleVersion().equals(version)) {
			this.nearLines.delete(existing.id());
			insert(near, existing);
			return new Published(existing, false);
		}
		var previous = this.runs.findLastBefore(day).orElse(null);
		boolean continues = latest == null || !latest.businessDate().isAfter(day);
		int sequence = continues ? ((latest != null) ? latest.sequence() : 0) + 1
				: Math.min(this.runs.findLowestSequence(), 0) - 1;
		var run = insert(day, existing, previous, sequence, version, content, cutOff);
		var before = entries(previous);
		store(listed, hashes, before, (continues && latest != null) ? entries(latest) : Map.of(), day, sequence);
		insert(near, run);
		record(run, this.changes.between(previous, before, day, listed, policies));
		if (continues) {
			this.runs.setCurrent(run.id());
		}
		return new Published(run, true);
	}

	private void insert(NearLines near, EvaluationRun run) {
		Parts.of(near.found(), ROWS).forEach((page) -> this.nearLines.insert(run.id(), page));
	}

	/**
	 * Whether the lists of the day stand for ever: later ones have been published since.
	 */
	boolean stands(LocalDate day) {
		return this.runs.findLastOf(day).isPresent()
				&& this.runs.findLatestInChain().filter((latest) -> latest.businessDate().isAfter(day)).isPresent();
	}

	/** How lists of the date of a run differ from those that it published, and why. */
	Changes since(EvaluationRun run, List<Listed> listed, Policies policies) {
		return this.changes.between(run, entries(run), run.businessDate(), listed, policies);
	}

	private EvaluationRun insert(LocalDate day, @Nullable EvaluationRun existing, @Nullable EvaluationRun previous,
			int sequence, String version, String content, Instant cutOff) {
		var coverage = this.sites.findCoverage(day, Scope.CITY);
		int reporting = (int) coverage.stream().filter((site) -> site.rowCount() > 0).count();
		this.runs.insertRun(new EvaluationRun(0, day, (existing != null) ? existing.attempt() + 1 : 1, sequence,
				(previous != null) ? previous.id() : null, version, cutOff, coverage.size(), reporting, content));
		return this.runs.findLastOf(day).orElseThrow();
	}

	private Map<String, ListedEntry> entries(@Nullable EvaluationRun run) {
		return (run == null) ? Map.of()
				: this.runs.findAll(run.sequence())
					.stream()
					.collect(Collectors.toMap((entry) -> entry.entry().key(), Function.identity()));
	}

	private void record(EvaluationRun run, Changes found) {
		Parts.of(found.changes(), ROWS).forEach((page) -> this.runs.insertChanges(run.id(), page));
		Parts.of(found.causes(), ROWS).forEach((page) -> this.runs.insertCauses(run.id(), page));
	}

	/** Lets unchanged entries go on, and begins new periods for the others. */
	private void store(List<Listed> listed, Map<String, String> hashes, Map<String, ListedEntry> before,
			Map<String, ListedEntry> chain, LocalDate day, int sequence) {
		List<Long> unchanged = new ArrayList<>();
		List<NewEntry> fresh = new ArrayList<>();
		for (var one : listed) {
			var key = one.entry().key();
			var earlier = before.get(key);
			var since = (earlier != null) ? earlier.listedSince() : day;
			var hash = Objects.requireNonNull(hashes.get(key));
			var standing = chain.get(key);
			if (standing != null && standing.contentHash().equals(hash) && standing.listedSince().equals(since)) {
				unchanged.add(standing.id());
			}
			else {
				fresh.add(new NewEntry(one, since, hash));
			}
		}
		Parts.of(unchanged, ROWS).forEach((page) -> this.runs.extend(page, sequence));
		Parts.of(fresh, ROWS).forEach((page) -> this.runs.insertEntries(page, sequence));
		if (!fresh.isEmpty()) {
			storeEvidence(fresh, sequence);
		}
	}

	private void storeEvidence(List<NewEntry> fresh, int sequence) {
		Map<String, Long> ids = new HashMap<>();
		this.runs.findAll(sequence).forEach((entry) -> ids.put(entry.entry().key(), entry.id()));
		List<byte[]> rows = new ArrayList<>(EVIDENCE_ROWS);
		for (var one : fresh) {
			long id = Objects.requireNonNull(ids.get(one.listed().entry().key()));
			int ordinal = 0;
			for (var fact : one.listed().evidence()) {
				rows.add(row(id, ordinal++, fact));
				if (rows.size() == EVIDENCE_ROWS) {
					this.bulk.replaceInto("entry_evidence", EVIDENCE, rows);
					rows.clear();
				}
			}
		}
		if (!rows.isEmpty()) {
			this.bulk.replaceInto("entry_evidence", EVIDENCE, rows);
		}
	}

	private static byte[] row(long entryId, int ordinal, Evidence fact) {
		return new TextRow().add(entryId)
			.add(ordinal)
			.add(fact.kind())
			.add(fact.vin())
			.add(fact.plate())
			.add(fact.plateType())
			.add(fact.role())
			.add(fact.memberFrom())
			.add(fact.memberTo())
			.add(fact.exceedanceId())
			.add(fact.source())
			.add(fact.occurredAt())
			.bytes();
	}

}
