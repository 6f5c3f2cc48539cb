package org.mobilesource.registry.batch.watchlist;

import org.apache.ibatis.session.SqlSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.enforcement.Judging;
import org.mobilesource.registry.batch.enforcement.Observations;
import org.mobilesource.registry.batch.imports.TrialImport;
import org.mobilesource.registry.db.BulkInsert;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.site.SiteDayMapper;
import org.mobilesource.registry.db.site.SiteMapper;
import org.mobilesource.registry.db.watchlist.FactMapper;
import org.mobilesource.registry.db.watchlist.NearLineMapper;
import org.mobilesource.registry.db.watchlist.PreviewMapper;
import org.mobilesource.registry.db.watchlist.RunMapper;

/** How the lists are evaluated and published. */
@JobConfiguration
class EvaluationConfiguration {

	@Bean
	Evaluation evaluation(FactMapper facts, NearLineMapper nearLines, CompanyMergeMapper merges, RunMapper runs,
			SiteMapper sites, SiteDayMapper siteDays, Observations observations, Judging judging, SqlSession session,
			PolicyMapper policies, BulkInsert bulk, PlatformTransactionManager transactionManager) {
		var changes = new ChangeAnalysis(runs, facts, merges, new TruckCauses(runs));
		return new Evaluation(new ListEvaluation(facts, merges, observations),
				new ListPublication(runs, nearLines, sites, changes, bulk), judging, session, siteDays, policies,
				nearLines, facts, merges, new TransactionTemplate(transactionManager));
	}

	@Bean
	ImportPreview importPreview(ImportMapper imports, PreviewMapper previews, RunMapper runs, PolicyMapper policies,
			TrialImport trial, Judging judging, FactMapper facts, CompanyMergeMapper merges, Observations observations,
			PlatformTransactionManager transactionManager, @Value("${registry.preview.rows:20000}") int mostRows) {
		return new ImportPreview(imports, previews, runs, policies, trial, judging,
				new ListEvaluation(facts, merges, observations), new TransactionTemplate(transactionManager), mostRows);
	}

}
