package org.mobilesource.registry.batch.enforcement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mobilesource.registry.db.obd.ObdAlarmMapper;
import org.mobilesource.registry.db.obd.ObdAlarmMapper.AlarmRow;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;
import org.mobilesource.registry.domain.enforcement.Finding;
import org.mobilesource.registry.domain.obd.NumberedAlarm;
import org.mobilesource.registry.domain.obd.ReviewedAlarmRule;
import org.mobilesource.registry.domain.policy.Policies;
import org.mobilesource.registry.domain.review.Reviewed;

/** Findings from alarms of on-board data, as people have decided on them. */
record AlarmEvidence(ObdAlarmMapper alarms, ReviewedRecords reviewed) {

	Map<String, List<Finding>> findings(Collection<String> vins, Policies policies) {
		var evidence = this.alarms.findAlarms(vins)
			.stream()
			.map(AlarmRow::alarm)
			.filter((one) -> one.alarm().isEvidence() && !one.withdrawn())
			.toList();
		if (evidence.isEmpty()) {
			return Map.of();
		}
		var rule = new ReviewedAlarmRule(policies);
		var decided = this.reviewed.decisions(ExceedanceSource.OBD,
				evidence.stream().map(NumberedAlarm::number).toList());
		return evidence.stream()
			.collect(Collectors.groupingBy((one) -> one.alarm().vin(),
					Collectors.mapping(
							(one) -> rule.evaluate(one, decided.getOrDefault(one.number(), Reviewed.NOT_YET)),
							Collectors.toList())));
	}

}
