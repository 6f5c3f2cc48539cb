package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Level;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.privacy.PersonalColumn;

/**
 * The fields of an application as they were filled in: judged by the same rules as the
 * rows of the feed.
 */
public final class ApplicationForm {

	private static final BigDecimal HIGHEST = new BigDecimal("999999.99");

	/** Digits that are stored; rounding away from zero widens no limit. */
	private static final int SCALE = 2;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private final Map<ApplicationField, String> values = new EnumMap<>(ApplicationField.class);

	private final List<Problem> problems = new ArrayList<>();

	private final Set<String> warnings = new LinkedHashSet<>();

	private ApplicationForm(Map<String, String> submitted) {
		for (var field : ApplicationField.values()) {
			var value = submitted.getOrDefault(field.column(), "").strip();
			if (!value.isEmpty()) {
				this.values.put(field, value);
			}
		}
	}

	/**
	 * Judges a form.
	 * @param allowed the codes of every field that takes one of a set
	 * @param taken whether a registration number is already on an active machine
	 */
	public static ApplicationForm of(Map<String, String> submitted, Map<ApplicationField, Set<String>> allowed,
			StagePlausibility stages, Predicate<String> taken) {
		var form = new ApplicationForm(submitted);
		for (var field : ApplicationField.values()) {
			form.judge(field, allowed.getOrDefault(field, Set.of()));
		}
		var stage = form.text(ApplicationField.EMISSION_STAGE);
		form.identifier(ApplicationField.REGISTRATION_NO, (text) -> RegistrationNumberCheck.assess(text, stage,
				taken.test(RegistrationNumberCheck.normalise(text))));
		form.identifier(ApplicationField.PIN, (text) -> MachineCodeCheck.assess(text, stage));
		form.identifier(ApplicationField.DISCLOSURE_NO, MachineCodeCheck::assessDisclosure);
		form.identifier(ApplicationField.OWNER_CREDIT_CODE, CreditCodeCheck::assess);
		if (form.problems.isEmpty()) {
			var machine = form.machine();
			stages.assess(machine.emissionStage(), machine.manufacturedOn(), machine.powerKw())
				.ifPresent((reason) -> form.warnings.add(reason.code()));
		}
		return form;
	}

	private void judge(ApplicationField field, Set<String> allowed) {
		var value = this.values.get(field);
		if (value == null) {
			if (field.required()) {
				problem("REQUIRED", field);
			}
			return;
		}
		if (value.length() > field.longest()) {
			problem("TEXT_TOO_LONG", field, Integer.toString(value.length()), Integer.toString(field.longest()));
			return;
		}
		if (PersonalColumn.isMasked(field.column(), value)) {
			problem("MASKED_VALUE", field);
		}
		switch (field.kind()) {
			case CODE -> {
				if (!allowed.contains(value)) {
					problem("UNKNOWN_CODE", field, "");
				}
			}
			case DATE -> judgeDate(field, value);
			case NUMBER -> judgeNumber(field, value);
			case TEXT -> {
			}
		}
	}

	private void judgeDate(ApplicationField field, String value) {
		try {
			int year = LocalDate.parse(value).getYear();
			if (year >= FIRST_YEAR && year <= LAST_YEAR) {
				return;
			}
		}
		catch (DateTimeParseException ex) {
			// said below, as for a year that nobody can mean
		}
		problem("DATE_FORMAT", field);
	}

	private void judgeNumber(ApplicationField field, String value) {
		try {
			var number = new BigDecimal(value);
			if (number.signum() < 0 || number.compareTo(HIGHEST) > 0 || number.scale() > field.longest()) {
				problem("VALUE_OUT_OF_RANGE", field, "0", HIGHEST.toPlainString());
				return;
			}
			this.values.put(field,
					number.setScale(Math.min(Math.max(number.scale(), 0), SCALE), RoundingMode.UP).toPlainString());
		}
		catch (NumberFormatException ex) {
			problem("NUMBER_FORMAT", field);
		}
	}

	private void identifier(ApplicationField field, Function<String, Assessment> check) {
		var value = this.values.get(field);
		if (value == null) {
			return;
		}
		var assessment = check.apply(value);
		this.values.put(field, assessment.normalised());
		assessment.reasons().forEach((reason) -> {
			if (reason.level() == Level.REJECT) {
				problem(reason.code(), field);
			}
			else {
				this.warnings.add(reason.code());
			}
		});
	}

	private void problem(String code, ApplicationField field, String... arguments) {
		this.problems.add(Problem.of(code, field.column(), this.values.get(field), arguments));
	}

	/** Adds what an officer has to look at besides the fields. */
	public void warn(String code) {
		this.warnings.add(code);
	}

	/** What keeps the application from being handed in. */
	public List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	/** What an officer has to look at. */
	public String warnings() {
		return String.join(" ", this.warnings);
	}

	/** The value of a field, null when it is empty. */
	public @Nullable String text(ApplicationField field) {
		return this.values.get(field);
	}

	/** The values that are filled in, by column. */
	public Map<String, String> columns() {
		Map<String, String> columns = new HashMap<>();
		this.values.forEach((field, value) -> columns.put(field.column(), value));
		return columns;
	}

	/** The machine of a form without problems. */
	public Machine machine() {
		var positioned = text(ApplicationField.POSITIONED);
		return new Machine(text(ApplicationField.REGISTRATION_NO), text(ApplicationField.PIN),
				needed(ApplicationField.MACHINE_TYPE), text(ApplicationField.MODEL), text(ApplicationField.MAKER),
				LocalDate.parse(needed(ApplicationField.MANUFACTURED_ON)), needed(ApplicationField.FUEL),
				needed(ApplicationField.EMISSION_STAGE), new BigDecimal(needed(ApplicationField.POWER_KW)),
				text(ApplicationField.ENGINE_MODEL), text(ApplicationField.ENGINE_NO), needed(ApplicationField.OWNER),
				text(ApplicationField.OWNER_CREDIT_CODE), needed(ApplicationField.DIVISION),
				(positioned != null) ? positioned.equals("1") : null, text(ApplicationField.TERMINAL_NO),
				MachineState.IN_USE);
	}

	/** Since when the machine is here, empty when the form does not say. */
	public Optional<LocalDate> hereSince() {
		return Optional.ofNullable(text(ApplicationField.ENTERED_ON))
			.or(() -> Optional.ofNullable(text(ApplicationField.ACQUIRED_ON)))
			.map(LocalDate::parse);
	}

	private String needed(ApplicationField field) {
		return Objects.requireNonNull(this.values.get(field), field.column());
	}

}
