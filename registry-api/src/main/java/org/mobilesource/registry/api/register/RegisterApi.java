package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.privacy.Sight;

/**
 * Every register as JSON: list with cursor, record by its natural key, creation, change,
 * history. Values have the names of the feed's columns and are checked as its files are.
 * Names and phones of persons are masked, but for those who keep the register.
 */
@RestController
@RequestMapping("/api/v1/registers/{feed}")
class RegisterApi {

	private static final int MOST = 500;

	private final Registers registers;

	private final HandEntry entry;

	private final History history;

	private final AsOf asOf;

	private final Unmasking unmasking;

	RegisterApi(Registers registers, HandEntry entry, History history, AsOf asOf, Unmasking unmasking) {
		this.unmasking = unmasking;
		this.asOf = asOf;
		this.registers = registers;
		this.entry = entry;
		this.history = history;
	}

	/** The records that the filters of the register leave, in order of their keys. */
	@GetMapping
	Records list(@PathVariable String feed, @RequestParam(defaultValue = "50") int size,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam Map<String, String> parameters,
			Scope scope, Account account) {
		var register = register(feed);
		if (size < 1 || size > MOST) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "SIZE_OUT_OF_RANGE", size, MOST);
		}
		var query = this.registers.query(register, parameters);
		var rows = register.table().findRows(query.behind((cursor != null) ? decoded(cursor) : null, size + 1), scope);
		var items = rows.stream().limit(size).map((row) -> json(account.sight(feed).of(row))).toList();
		var next = (rows.size() > size) ? encoded(String.valueOf(items.get(size - 1).get("row_key"))) : null;
		return new Records(feed, register.table().count(query, scope), items, next);
	}

	/**
	 * A record; its version is the ETag. With {@code asOf}, the record as it was at the
	 * end of that day, which has no ETag since nobody can change it; so is a truck that
	 * has left its company, as of its last day there. With {@code X-Unmask-Reason},
	 * plainly; the audit says so.
	 */
	@GetMapping("/{key}")
	ResponseEntity<Map<String, Object>> read(@PathVariable String feed, @PathVariable String key,
			@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestHeader(name = Unmasking.HEADER, required = false) @Nullable String reason, Scope scope,
			Account account) {
		var register = register(feed);
		var row = this.registers.row(register, key, scope);
		var sight = this.unmasking.sight(feed, key, account, reason);
		if (asOf != null || this.asOf.lastDay(feed, key, scope).isPresent()) {
			return ResponseEntity.ok(json(this.asOf.of(feed, key, asOf, scope, sight).known()));
		}
		return answer(ResponseEntity.ok(), row, sight);
	}

	@GetMapping("/{key}/history")
	List<History.Change> history(@PathVariable String feed, @PathVariable String key,
			@RequestHeader(name = Unmasking.HEADER, required = false) @Nullable String reason, Scope scope,
			Account account) {
		var changes = this.history.of(feed, key, this.registers.row(register(feed), key, scope))
			.changes(Registers.shown(names(feed), scope), this.unmasking.sight(feed, key, account, reason));
		return this.asOf.seen(feed, key, changes, scope);
	}

	/**
	 * Creates a record; the same idempotency key with the same values again gives the
	 * same answer and changes nothing. A key that is taken outside of the scope is
	 * answered like any row that is not to be entered.
	 */
	@PostMapping
	ResponseEntity<Map<String, Object>> create(@PathVariable String feed, @RequestBody Map<String, String> values,
			@RequestHeader("Idempotency-Key") String idempotencyKey, Account account, Scope scope) throws IOException {
		var register = register(feed);
		var row = row(feed, values);
		requireOwn(row, scope);
		var outcome = this.entry.enter(feed, row, "", account.name(), idempotencyKey);
		if (outcome.key() != null && !this.registers.sees(register, outcome.key(), scope)) {
			throw notYours();
		}
		var key = stored(outcome, HttpStatus.CONFLICT, "RECORD_EXISTS");
		return answer(ResponseEntity.created(address(feed, key)), this.registers.row(register, key, scope),
				account.sight(feed));
	}

	/** Changes a record that still has the version of the If-Match header. */
	@PutMapping("/{key}")
	ResponseEntity<Map<String, Object>> change(@PathVariable String feed, @PathVariable String key,
			@RequestBody Map<String, String> values,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version, Account account,
			@RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey, Scope scope)
			throws IOException {
		var register = register(feed);
		if (version == null) {
			throw new ApiProblem(HttpStatus.PRECONDITION_REQUIRED, "VERSION_REQUIRED");
		}
		var before = this.registers.row(register, key, scope);
		var row = row(feed, values);
		for (var column : register.keys()) {
			if (!Objects.toString(before.get(column), "").equals(row.getOrDefault(column, ""))) {
				throw new ApiProblem(HttpStatus.BAD_REQUEST, "KEY_CHANGED", column);
			}
		}
		requireOwn(row, scope);
		var seen = version.equals("*") ? String.valueOf(before.get("row_version"))
				: version.replace("W/", "").replace("\"", "");
		var id = idempotencyKey.isEmpty() ? seen + " " + values.hashCode() : idempotencyKey;
		var changed = stored(this.entry.enter(feed, row, seen, account.name(), id), HttpStatus.PRECONDITION_FAILED,
				"RECORD_CHANGED");
		var now = this.registers.row(register, changed, scope);
		return answer(ResponseEntity.ok(), now, account.sight(feed));
	}

	private static ResponseEntity<Map<String, Object>> answer(ResponseEntity.BodyBuilder answer,
			Map<String, Object> row, Sight sight) {
		return answer.eTag(String.valueOf(row.get("row_version"))).body(json(sight.of(row)));
	}

	private void requireOwn(Map<String, String> values, Scope scope) {
		if (!this.registers.mayEnter(values, scope)) {
			throw notYours();
		}
	}

	private static ApiProblem notYours() {
		return new ApiProblem(HttpStatus.FORBIDDEN, "ROW_NOT_YOURS");
	}

	/**
	 * All columns of the feed and no others: what was not said is empty, and what an
	 * answer has besides is passed over.
	 */
	private Map<String, String> row(String feed, Map<String, String> said) {
		return names(feed).stream()
			.collect(Collectors.toMap((name) -> name, (name) -> Objects.toString(said.get(name), "")));
	}

	/** The values in the order of their names, days as days. */
	private static Map<String, Object> json(Map<String, Object> row) {
		Map<String, Object> values = new TreeMap<>();
		row.forEach((column, value) -> values.put(column, (value instanceof Date day) ? day.toLocalDate() : value));
		return values;
	}

	private static String stored(HandEntry.Outcome outcome, HttpStatus whenChanged, String code) {
		var key = outcome.key();
		if (key == null) {
			throw ApiProblem.of(outcome.problems());
		}
		if (outcome.changed()) {
			throw new ApiProblem(whenChanged, code, key);
		}
		return key;
	}

	private Register register(String feed) {
		return this.registers.find(feed)
			.orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_REGISTER", feed,
					String.join(", ", this.registers.names())));
	}

	private List<String> names(String feed) {
		return this.entry.fields(feed).stream().map(HandEntry.Field::name).toList();
	}

	private static URI address(String feed, String key) {
		return UriComponentsBuilder.fromPath("/api/v1/registers/{feed}/{key}")
			.encode()
			.buildAndExpand(feed, key)
			.toUri();
	}

	private static String encoded(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_CURSOR");
		}
	}

	/** A page of records; {@code next} is null behind the last one. */
	record Records(String register, int total, List<Map<String, Object>> items, @Nullable String next) {
	}

}
