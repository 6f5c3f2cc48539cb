package org.mobilesource.registry.api.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.privacy.Sight;
import org.mobilesource.registry.domain.privacy.UnmaskReason;

/** Shows what is masked to those who say why, and records that they did. */
@Component
public class Unmasking {

	/** The header of REST with the reason, as an address writes it since it is ASCII. */
	public static final String HEADER = "X-Unmask-Reason";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String REASON = "reason";

	private static final int SHOWN = 100;

	private final AuditTrail trail;

	private final AuditMapper records;

	private final Registers registers;

	Unmasking(AuditTrail trail, AuditMapper records, Registers registers) {
		this.trail = trail;
		this.records = records;
		this.registers = registers;
	}

	/** The reason, empty when what was given is none. */
	Optional<UnmaskReason> reason(String given) {
		return UnmaskReason.of(given, this.registers.today());
	}

	/** Least characters of a reason. */
	public int shortest() {
		return UnmaskReason.shortest(this.registers.today());
	}

	/** Records that somebody sees the record plainly; only then it may be shown. */
	void record(String feed, String key, UnmaskReason reason) {
		this.trail.record(AuditKind.UNMASK, subject(feed, key), Map.of(REASON, reason.text()));
	}

	/** Records that somebody takes so many rows away plainly. */
	void exported(String feed, UnmaskReason reason, int rows, Map<String, String> filters) {
		Map<String, Object> detail = new LinkedHashMap<>(filters);
		detail.put(REASON, reason.text());
		detail.put("rows", rows);
		this.trail.record(AuditKind.UNMASK, feed, detail);
	}

	/**
	 * How the account sees the record in REST: as always, or plainly with a reason in the
	 * header.
	 * @param header null without one
	 */
	public Sight sight(String feed, String key, Account account, @Nullable String header) {
		if (header == null) {
			return account.sight(feed);
		}
		record(feed, key, decoded(header).flatMap(this::reason)
			.orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "UNMASK_REASON_REQUIRED", shortest())));
		return Sight.PLAIN;
	}

	/** Who has seen the record plainly because they gave a reason, the latest first. */
	public List<Unmasked> of(String feed, String key) {
		return this.records.findExactly(AuditKind.UNMASK, subject(feed, key), SHOWN)
			.stream()
			.map((one) -> new Unmasked(one.at(), one.actor(), JSON.readTree(one.detail()).path(REASON).asString("")))
			.toList();
	}

	private static Optional<String> decoded(String header) {
		try {
			return Optional.of(UriUtils.decode(header, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String subject(String feed, String key) {
		return feed + ":" + key;
	}

	/** A look at a record. */
	public record Unmasked(Instant at, String account, String reason) {
	}

}
