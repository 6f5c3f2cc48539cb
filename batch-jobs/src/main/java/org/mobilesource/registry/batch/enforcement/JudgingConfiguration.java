package org.mobilesource.registry.batch.enforcement;

import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.clone.CloneMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.enforcement.RepairCaseMapper;
import org.mobilesource.registry.db.obd.ExemptionMapper;
import org.mobilesource.registry.db.obd.ObdAlarmMapper;
import org.mobilesource.registry.db.obd.ObdBoardMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.rescue.PlateAssignmentMapper;
import org.mobilesource.registry.db.review.ReviewMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.vehicle.PlateMapper;

/** Judging, and the marks that say which trucks are due for it. */
@JobConfiguration
class JudgingConfiguration {

	@Bean
	JudgingDue judgingDue(JudgingMapper judging) {
		return new JudgingDue(judging);
	}

	@Bean
	AssignedRecords assignedRecords(PlateAssignmentMapper assignments, PlateMapper plates, ReviewMapper reviews) {
		return new AssignedRecords(assignments, plates, new ReviewedRecords(reviews));
	}

	@Bean
	Observations observations(ObservationMapper observations, ReviewMapper reviews, AssignedRecords assigned) {
		return new Observations(observations, new ReviewedRecords(reviews), assigned);
	}

	@Bean
	Judging judging(JudgingMapper judging, ExceedanceMapper exceedances, PolicyMapper policies, SiteMapper sites,
			Observations observations, ObservationMapper records, ReviewMapper reviews, CloneMapper clones,
			RepairCaseMapper cases, AssignedRecords assigned, ObdAlarmMapper alarms, ExemptionMapper exemptions,
			ObdBoardMapper board, PlatformTransactionManager transactionManager, DatabaseLocks locks) {
		var reviewed = new ReviewedRecords(reviews);
		var transaction = new TransactionTemplate(transactionManager);
		var stored = new StoredFindings(exceedances, records, reviewed, assigned);
		var settlement = new CaseSettlement(observations, stored, exceedances, cases);
		return new Judging(judging, exceedances, policies, sites,
				new AlarmJudging(alarms, observations, judging, transaction),
				new ExemptionSums(exemptions, board, transaction, locks), new TruckJudgment(observations,
						new HeldClones(clones), new AlarmEvidence(alarms, reviewed), stored, settlement),
				settlement, transaction, locks);
	}

}
