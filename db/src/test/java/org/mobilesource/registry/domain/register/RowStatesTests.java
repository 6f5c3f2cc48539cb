package org.mobilesource.registry.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.register.RowStates.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RowStatesTests {

	private final RowStates states = new RowStates(List.of(state(9, "2026-03-10", "丙公司", "贵港"),
			state(5, "2026-03-04", "乙公司", "贵港"), state(2, "2026-03-01", "甲公司", "贵港")));

	@ParameterizedTest(name = "on {0} it is {1}")
	@CsvSource({ "2026-02-28,", "2026-03-01, 甲公司", "2026-03-03, 甲公司", "2026-03-04, 乙公司", "2026-03-09, 乙公司",
			"2026-03-10, 丙公司", "2030-01-01, 丙公司" })
	void isWhatTheLastImportUpToTheDayMadeIt(LocalDate day, String owner) {
		assertThat(this.states.on(day).map((state) -> state.text("owner")).orElse(null)).isEqualTo(owner);
	}

	@Test
	void aLateFilePrevailsFromItsDayOn() {
		var late = new RowStates(List.of(state(9, "2026-03-04", "丙公司", "贵港"), state(5, "2026-03-06", "乙公司", "贵港"),
				state(2, "2026-03-01", "甲公司", "贵港")));

		assertThat(late.on(LocalDate.parse("2026-03-03")).orElseThrow().text("owner")).isEqualTo("甲公司");
		assertThat(late.on(LocalDate.parse("2026-03-05")).orElseThrow().text("owner")).isEqualTo("丙公司");
		assertThat(late.on(LocalDate.parse("2026-03-07")).orElseThrow().text("owner")).isEqualTo("丙公司");
	}

	@Test
	void aStateOfUnknownDayHoldsSinceEver() {
		var states = new RowStates(List.of(new RowState(0, null, Map.of("owner", "甲公司"))));

		assertThat(states.on(LocalDate.parse("1990-01-01"))).isPresent();
		assertThat(states.knownFrom()).isNull();
		assertThat(this.states.knownFrom()).isEqualTo("2026-03-01");
	}

	@Test
	void periodsJoinStatesThatDifferInOtherColumns() {
		assertThat(this.states.periods(List.of("home_port")))
			.containsExactly(new Period(LocalDate.parse("2026-03-01"), null, Map.of("home_port", "贵港")));
		assertThat(this.states.periods(List.of("owner"))).containsExactly(
				new Period(LocalDate.parse("2026-03-10"), null, Map.of("owner", "丙公司")),
				new Period(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10"), Map.of("owner", "乙公司")),
				new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-04"), Map.of("owner", "甲公司")));
	}

	@Test
	void writesValuesAsFilesDo() {
		var state = new RowState(1, null, Map.of("fishing", true, "length_m", 58.80, "name", "虚构货一"));

		assertThat(state.text("fishing")).isEqualTo("1");
		assertThat(state.text("length_m")).isEqualTo("58.8");
		assertThat(state.text("name")).isEqualTo("虚构货一");
		assertThat(state.text("mmsi")).isNull();
	}

	@Test
	void aRowWithoutStatesIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RowStates(List.of()));
	}

	private static RowState state(long importId, String since, String owner, String homePort) {
		return new RowState(importId, LocalDate.parse(since), Map.of("owner", owner, "home_port", homePort));
	}

}
