package org.mobilesource.registry.api.casework;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.casework.Department;
import org.mobilesource.registry.domain.casework.Handover;
import org.mobilesource.registry.domain.spreadsheet.FormulaGuard;

/**
 * What the system of another department takes over: all rows, or with {@code from} what
 * changed since that version; 409 {@code RESYNC_REQUIRED} where that is not known any
 * more.
 */
@RestController
class HandoverApi {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Handovers handovers;

	private final AuditTrail trail;

	HandoverApi(Handovers handovers, AuditTrail trail) {
		this.handovers = handovers;
		this.trail = trail;
	}

	@GetMapping({ "/api/v1/handover/police", "/api/v1/handover/transport" })
	Answer json(@RequestParam(required = false) @Nullable Long from, HttpServletRequest request, Scope scope) {
		return answer(department(request), from, scope);
	}

	/** The same as a file; the column {@code change} says what becomes of a row. */
	@GetMapping({ "/api/v1/handover/police.csv", "/api/v1/handover/transport.csv" })
	ResponseEntity<String> csv(@RequestParam(required = false) @Nullable Long from, HttpServletRequest request,
			Scope scope) throws IOException {
		var department = department(request);
		var columns = HandoverContent.columns(department);
		var answer = answer(department, from, scope);
		var text = new StringWriter();
		try (var csv = new CSVPrinter(text.append('\uFEFF'), CSVFormat.RFC4180)) {
			csv.printRecord(cells("change", "id", columns));
			for (var row : answer.added()) {
				csv.printRecord(cells("ADDED", row, columns));
			}
			for (var row : answer.changed()) {
				csv.printRecord(cells("CHANGED", row, columns));
			}
			for (var key : answer.removed()) {
				csv.printRecord(cells("REMOVED", new Row(key, Map.of()), columns));
			}
		}
		return ResponseEntity.ok()
			.header("Content-Type", "text/csv;charset=UTF-8")
			.header("X-Handover-Version", String.valueOf(answer.version()))
			.header("X-Handover-Checksum", answer.checksum())
			.body(text.toString());
	}

	private Answer answer(Department department, @Nullable Long from, Scope scope) {
		if (!scope.isCity()) {
			throw new ApiProblem(HttpStatus.FORBIDDEN, "HANDOVER_OF_THE_CITY");
		}
		var current = this.handovers.current(department);
		if (from != null && !this.handovers.knows(department, from, current)) {
			var problem = new ApiProblem(HttpStatus.CONFLICT, "RESYNC_REQUIRED", from);
			problem.getBody().setProperty("snapshot", "/api/v1/handover/" + department.slug());
			throw problem;
		}
		var now = this.handovers.rows(department, current.version());
		var delta = Handover.between((from != null) ? this.handovers.rows(department, from) : Map.of(), now);
		this.trail.note("version", current.version());
		return new Answer(department, from, current.version(), current.checksum(), now.size(),
				delta.added().stream().map(HandoverApi::row).toList(),
				delta.changed().stream().map(HandoverApi::row).toList(), delta.removed());
	}

	private static Department department(HttpServletRequest request) {
		var name = request.getRequestURI().replaceFirst(".*/", "").replace(".csv", "");
		return Department.valueOf(name.toUpperCase(Locale.ROOT));
	}

	private static Row row(Handover.Row row) {
		return new Row(row.key(), JSON.readValue(row.content(), new TypeReference<Map<String, @Nullable String>>() {
		}));
	}

	private static List<String> cells(String change, Row row, List<String> columns) {
		return cells(change, row.id(),
				columns.stream().map((column) -> FormulaGuard.guarded(row.content().get(column))).toList());
	}

	private static List<String> cells(String change, String id, List<String> others) {
		List<String> cells = new ArrayList<>(List.of(change, id));
		cells.addAll(others);
		return cells;
	}

	/**
	 * A hand-over.
	 *
	 * @param from the version to which the changes apply; null: these are all rows
	 * @param checksum over all rows of the version, see the documentation
	 * @param total rows of the version
	 * @param removed ids
	 */
	record Answer(Department department, @Nullable Long from, long version, String checksum, int total, List<Row> added,
			List<Row> changed, List<String> removed) {
	}

	/** A row. */
	record Row(String id, Map<String, @Nullable String> content) {
	}

}
