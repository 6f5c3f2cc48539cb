package org.mobilesource.registry.api.alarm;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.api.web.PagedCsv;
import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Listed;

/** Alarms as a file. */
final class AlarmCsv {

	private static final List<String> COLUMNS = List.of("number", "rule", "kind", "severity", "state", "vin", "plate",
			"credit_code", "company", "division", "first_day", "last_day", "days", "worst_day", "value", "threshold",
			"unit", "detail");

	static final PagedCsv<Listed> FILE = new PagedCsv<>("obd-alarms.csv", COLUMNS, AlarmCsv::cells);

	private AlarmCsv() {
	}

	private static List<@Nullable Object> cells(Listed one) {
		return Arrays.asList(one.number(), one.rule(), one.kind(), one.severity(), one.state(), one.vin(), one.plate(),
				one.creditCode(), one.company(), one.division(), one.firstDay(), one.lastDay(), one.days(),
				one.worstDay(), one.value(), one.threshold(), one.unit(), one.detail());
	}

}
