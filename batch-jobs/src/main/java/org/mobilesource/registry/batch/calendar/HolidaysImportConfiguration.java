package org.mobilesource.registry.batch.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.batch.imports.Feed;
import org.mobilesource.registry.db.calendar.HolidayMapper;
import org.mobilesource.registry.db.enforcement.JudgingMapper;

/** Declares the feed {@code holidays}. */
@JobConfiguration
class HolidaysImportConfiguration {

	@Bean
	@Order(0)
	Feed<?> holidaysFeed(HolidayMapper holidays, JudgingMapper judging) {
		return new HolidaysFeed(holidays, judging);
	}

}
