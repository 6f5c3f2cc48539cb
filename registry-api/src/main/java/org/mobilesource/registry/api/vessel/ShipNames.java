package org.mobilesource.registry.api.vessel;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.ShipTableMapper.Power;
import org.mobilesource.registry.domain.vessel.ShipType;

/** What types of ships and powers are called in the reader's language. */
public record ShipNames(Map<String, String> types, Map<String, Power> powers, boolean english) {

	static ShipNames of(ShipTableMapper tables, LocalDate day, Locale language) {
		boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
		return new ShipNames(
				tables.findTypes(day)
					.stream()
					.collect(Collectors.toMap(ShipType::code, (type) -> english ? type.nameEn() : type.name())),
				tables.findPowers(day).stream().collect(Collectors.toMap(Power::code, (power) -> power)), english);
	}

	public String type(String code) {
		return this.types.getOrDefault(code, code);
	}

	/** The name of a type of power, empty when it is not known. */
	public String power(@Nullable String code) {
		var power = (code != null) ? this.powers.get(code) : null;
		return (power != null) ? (this.english ? power.nameEn() : power.name()) : "";
	}

	public boolean isClean(@Nullable String code) {
		var power = (code != null) ? this.powers.get(code) : null;
		return power != null && Boolean.TRUE.equals(power.cleanPower());
	}

}
