package org.mobilesource.registry.api.watchlist;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.watchlist.Proof.Exceeded;
import org.mobilesource.registry.api.watchlist.Proof.ProvenTruck;
import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.watchlist.Evidence;

/**
 * The two lists behind an entry as files: its trucks, and what made them exceed. Counting
 * the different trucks of each gives the figures that were published.
 */
@Controller
class EvidenceExport {

	private final WatchListMapper lists;

	private final EvidenceMapper evidence;

	private final AuditTrail trail;

	EvidenceExport(WatchListMapper lists, EvidenceMapper evidence, AuditTrail trail) {
		this.lists = lists;
		this.evidence = evidence;
		this.trail = trail;
	}

	/** Every truck that counts, once for each fleet row. */
	@GetMapping("/watch-lists/{slug}/{subject}/trucks.csv")
	void trucks(@PathVariable String slug, @PathVariable String subject,
			@RequestParam(required = false) @Nullable LocalDate asOf, HttpServletResponse response, Scope scope)
			throws IOException {
		var rows = proof(slug, subject, asOf, scope).trucks().stream().flatMap(TruckRow::of).toList();
		write(new PagedCsv<>(slug + "-" + subject + "-trucks.csv",
				List.of("vin", "plate", "plateType", "role", "from", "to", "exceeded"), TruckRow::cells), rows,
				response);
	}

	/** Every exceedance that counts, once for each record behind it. */
	@GetMapping("/watch-lists/{slug}/{subject}/exceedances.csv")
	void exceedances(@PathVariable String slug, @PathVariable String subject,
			@RequestParam(required = false) @Nullable LocalDate asOf, HttpServletResponse response, Scope scope)
			throws IOException {
		var rows = proof(slug, subject, asOf, scope).exceeding().stream().flatMap(ExceedanceRow::of).toList();
		write(new PagedCsv<>(slug + "-" + subject + "-exceedances.csv",
				List.of("vin", "plate", "plateType", "exceedance", "source", "occurredAt", "confirmedBy", "recordNo",
						"site", "observedAt", "quantity", "measured", "limitApplied", "plateConfidence", "reviewer"),
				ExceedanceRow::cells), rows, response);
	}

	private Proof proof(String slug, String subject, @Nullable LocalDate asOf, Scope scope) {
		var list = ListPages.list(slug);
		var entry = this.lists.findRunAsOf(asOf)
			.flatMap((run) -> this.lists.findEntry(list, subject, run.sequence(), scope))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Proof.of(this.lists.findEvidence(entry.id(), scope), this.evidence, scope);
	}

	private <T> void write(PagedCsv<T> csv, List<T> rows, HttpServletResponse response) throws IOException {
		this.trail.note("rows",
				csv.write((limit, offset) -> rows.stream().skip(offset).limit(limit).toList(), response));
	}

	/** A truck with one of its fleet rows, without any when it has left the fleet. */
	private record TruckRow(ProvenTruck truck, @Nullable Evidence member) {

		static Stream<TruckRow> of(ProvenTruck truck) {
			return truck.memberships().isEmpty() ? Stream.of(new TruckRow(truck, null))
					: truck.memberships().stream().map((member) -> new TruckRow(truck, member));
		}

		List<@Nullable Object> cells() {
			var fact = this.truck.fact();
			return Arrays.asList(fact.vin(), fact.plate(), fact.plateType(),
					(this.member != null) ? this.member.role() : null,
					(this.member != null) ? this.member.memberFrom() : null,
					(this.member != null) ? this.member.memberTo() : null, !this.truck.exceedances().isEmpty());
		}

	}

	/** An exceedance with one of its records. */
	private record ExceedanceRow(Exceeded exceeded, @Nullable Record behind) {

		static Stream<ExceedanceRow> of(ProvenTruck truck) {
			return truck.exceedances()
				.stream()
				.flatMap((one) -> one.records().isEmpty() ? Stream.of(new ExceedanceRow(one, null))
						: one.records().stream().map((behind) -> new ExceedanceRow(one, behind)));
		}

		List<@Nullable Object> cells() {
			var fact = this.exceeded.fact();
			var now = this.exceeded.now();
			var cells = new ArrayList<@Nullable Object>(
					Arrays.asList(fact.vin(), fact.plate(), fact.plateType(), fact.exceedanceId(), fact.source(),
							time(fact.occurredAt()), (now != null) ? now.confirmedBy() : null));
			if (this.behind != null) {
				cells.addAll(Arrays.asList(this.behind.recordNo(), this.behind.siteName(),
						time(this.behind.observedAt()), this.behind.quantity(), this.behind.measured(),
						this.behind.limitApplied(), this.behind.plateConfidence(), this.behind.reviewer()));
			}
			return cells;
		}

		private static @Nullable Object time(@Nullable Instant instant) {
			return (instant != null) ? instant.atZone(BusinessTime.ZONE).toOffsetDateTime() : null;
		}

	}

}
