package org.mobilesource.registry.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.reporting.NameMapper;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** What the codes of the dated tables are called in the reader's language. */
@Component
public class CodeNames {

	private final NameMapper names;

	private final Clock clock;

	CodeNames(NameMapper names, Clock clock) {
		this.names = names;
		this.clock = clock;
	}

	/** The codes of a set that may be used today, divisions among the sets. */
	public List<Name> choices(String set) {
		return set.equals("division") ? this.names.findDivisions()
				: this.names.findCodes(set, BusinessTime.dateOf(this.clock.instant()), isEnglish());
	}

	/** Names by code as they were on the day, those of former codes among them. */
	public Map<String, String> named(String set, LocalDate day) {
		var named = set.equals("division") ? this.names.findDivisions() : this.names.findNames(set, day, isEnglish());
		return named.stream().collect(Collectors.toMap(Name::code, Name::name));
	}

	/** The name of a code today, the code itself when it never was one of the set. */
	public String name(String set, String code) {
		return named(set, BusinessTime.dateOf(this.clock.instant())).getOrDefault(code, code);
	}

	private static boolean isEnglish() {
		return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

}
