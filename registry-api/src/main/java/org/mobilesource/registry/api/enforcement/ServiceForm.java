package org.mobilesource.registry.api.enforcement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.NoticeService;
import org.mobilesource.registry.domain.enforcement.ServiceResult;
import org.mobilesource.registry.domain.enforcement.ServiceWay;

/**
 * What a person enters about a notice that was served.
 *
 * @param way in person when not said
 * @param result delivered when not said
 * @param servedOn day of delivery, refusal, return or publication
 */
record ServiceForm(@Nullable ServiceWay way, @Nullable ServiceResult result, @Nullable LocalDate servedOn,
		@Nullable String slip) {

	/** Null while something is missing. */
	@Nullable NoticeService service() {
		if (this.servedOn == null || this.slip == null || !DeadlinePages.isText(this.slip)) {
			return null;
		}
		return new NoticeService((this.way != null) ? this.way : ServiceWay.IN_PERSON,
				(this.result != null) ? this.result : ServiceResult.DELIVERED, this.servedOn, this.slip.strip());
	}

}
