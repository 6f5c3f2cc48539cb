package org.mobilesource.registry.api.edition;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.watchlist.WatchList;

/**
 * What an edition says of itself, the same on its page, in its document and on the second
 * sheet of its workbook, in the present language.
 */
@Component
class EditionAbout {

	private final PolicyMapper parameters;

	private final MessageSource messages;

	EditionAbout(PolicyMapper parameters, MessageSource messages) {
		this.parameters = parameters;
		this.messages = messages;
	}

	/** The lines, each with what it is about. */
	List<Line> lines(Edition one) {
		var policies = this.parameters.policies();
		var ofRun = policies.on(one.businessDate());
		var made = (one.releasedAt() != null) ? one.releasedAt() : one.preparedAt();
		var ofRelease = policies.on(BusinessTime.dateOf(made));
		return List.of(line("number", (one.number() != null) ? one.number() : text("edition.unnumbered")),
				line("list", text("list." + one.list())), line("criterion", text("list." + one.list() + ".criterion")),
				line("reading", reading(one.list(), ofRun)), line("basis", text("list." + one.list() + ".clause")),
				line("as-of",
						text("as-of", one.businessDate(), one.runNumber(), one.ruleVersion(), one.sitesReporting(),
								one.sitesExpected())),
				line("coverage",
						text("edition.coverage", one.sitesReporting(), one.sitesExpected(),
								ofRelease.text("publication.min-coverage"))),
				line("appeals", text("edition.appeals." + one.appealed(), one.held())),
				line("total", text("edition.rows", one.total())), line("personal", text("edition.personal")),
				line("objection", objection(one, ofRelease)), line("sha256", one.sha256()));
	}

	/** Who publishes. */
	String authority(Edition one) {
		return this.parameters.policies().on(BusinessTime.dateOf(one.preparedAt())).text("document.authority");
	}

	private String reading(WatchList list, Policy policy) {
		return switch (list) {
			case LARGE_FLEET -> text("edition.reading.LARGE_FLEET", policy.text("large-fleet.min-trucks"));
			case HIGH_EXCEEDANCE -> text("edition.reading.HIGH_EXCEEDANCE." + policy.text("high-exceedance.inclusive"),
					policy.text("high-exceedance.percent"));
			case OVERDUE_REPAIR -> text("edition.reading.OVERDUE_REPAIR", policy.text("repair.days"),
					text("notice.days." + policy.text("repair.day-kind")));
		};
	}

	private String objection(Edition one, Policy policy) {
		int days = policy.whole("publication.objection.working-days");
		var office = policy.text("document.authority");
		var contact = policy.text("document.contact");
		if (one.releasedAt() == null) {
			return text("edition.objection.draft", days, office, contact);
		}
		var until = new WorkingCalendar(this.parameters.findCalendarDays())
			.plusWorkingDays(BusinessTime.dateOf(one.releasedAt()), days);
		return text("edition.objection", days, until, office, contact);
	}

	private Line line(String name, String text) {
		return new Line(name, text("edition.about." + name), text);
	}

	private String text(String key, @Nullable Object... arguments) {
		var locale = LocaleContextHolder.getLocale();
		var shown = new String[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			shown[i] = String.valueOf(arguments[i]);
		}
		return this.messages.getMessage(key, shown, (locale != null) ? locale : Locale.CHINA);
	}

	/**
	 * A line.
	 *
	 * @param name for styles and tests
	 */
	record Line(String name, String label, String text) {
	}

}
