package org.mobilesource.registry.api.casework;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.db.casework.WorkListMapper.Task;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.casework.WorkList;

/** A work list as a file. */
final class TaskCsv {

	private static final List<String> COLUMNS = List.of("id", "plate", "plate_type", "vin", "source", "occurred_at",
			"records", "credit_code", "company", "deadline", "penalty", "service_way", "service_result", "service_day",
			"service_slip");

	private TaskCsv() {
	}

	static PagedCsv<Task> of(WorkList list) {
		return new PagedCsv<>(list + ".csv", COLUMNS, TaskCsv::cells);
	}

	private static List<@Nullable Object> cells(Task task) {
		return Arrays.asList(task.id(), task.plate(), task.plateType(), task.vin(), task.source(),
				task.occurredAt().atZone(BusinessTime.ZONE).toOffsetDateTime(), task.records(), task.creditCode(),
				task.company(), task.deadline(), task.penalty(), task.serviceWay(), task.serviceResult(),
				task.serviceDay(), task.serviceSlip());
	}

}
