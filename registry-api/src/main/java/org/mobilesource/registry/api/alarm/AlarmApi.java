package org.mobilesource.registry.api.alarm;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Listed;
import org.mobilesource.registry.domain.access.Scope;

/** The alarms of on-board data as JSON in pages and as CSV in one piece. */
@RestController
@RequestMapping("/api/v1/obd/alarms")
class AlarmApi {

	private static final int MOST = 500;

	private final AlarmQueue queue;

	private final AuditTrail trail;

	AlarmApi(AlarmQueue queue, AuditTrail trail) {
		this.queue = queue;
		this.trail = trail;
	}

	/**
	 * In order of their numbers.
	 * @param cursor {@code next} of the page before
	 */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Alarms json(Asked asked, @RequestParam(required = false) @Nullable String cursor, Scope scope) {
		int size = (asked.size() != null) ? asked.size() : asked.rows();
		if (size < 1 || size > MOST) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "SIZE_OUT_OF_RANGE", size, MOST);
		}
		if (cursor != null && !cursor.matches("[0-9A-Z]{27}")) {
			throw new ApiProblem(HttpStatus.BAD_REQUEST, "UNKNOWN_CURSOR");
		}
		var filter = this.queue.filter(asked);
		var rows = this.queue.findBehind(filter, (cursor != null) ? cursor : "", size + 1, scope);
		var items = rows.stream().limit(size).toList();
		this.trail.note("rows", items.size());
		return new Alarms(this.queue.count(filter, scope), items,
				(rows.size() > size) ? items.get(size - 1).number() : null);
	}

	/** In the order asked for. */
	@GetMapping(produces = "text/csv")
	void csv(Asked asked, HttpServletResponse response, Scope scope) throws IOException {
		var filter = this.queue.filter(asked);
		this.trail.note("rows",
				AlarmCsv.FILE.write((limit, offset) -> this.queue.find(filter, limit, offset, scope), response));
	}

	/** A page of alarms; {@code next} is null behind the last one. */
	record Alarms(int total, List<Listed> items, @Nullable String next) {
	}

}
