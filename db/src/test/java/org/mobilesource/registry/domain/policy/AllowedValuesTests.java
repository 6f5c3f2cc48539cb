package org.mobilesource.registry.domain.policy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.ParameterChange.Refusal;
import org.mobilesource.registry.domain.policy.ParameterChange.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AllowedValuesTests {

	private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

	@ParameterizedTest(name = "{0} may be {1}: {2}")
	@CsvSource({ "large-fleet.min-trucks, 1, true", "large-fleet.min-trucks, 0, false",
			"large-fleet.min-trucks, 9999, true", "large-fleet.min-trucks, 10000, false",
			"large-fleet.min-trucks, 14.5, false", "large-fleet.min-trucks, '', false",
			"large-fleet.min-trucks, 99999999999, false", "large-fleet.min-trucks, -1, false",
			"high-exceedance.percent, 0, true", "high-exceedance.percent, 100, true",
			"high-exceedance.percent, 101, false", "high-exceedance.inclusive, true, true",
			"high-exceedance.inclusive, yes, false", "window, CALENDAR_YEAR, true", "window, YEAR, false",
			"window, 'ROLLING_YEAR,CALENDAR_YEAR', false", "exceedance.sources, OBD, true",
			"exceedance.sources, 'OBD,PERIODIC', true", "exceedance.sources, 'OBD,OBD', false",
			"exceedance.sources, 'OBD,', false", "exceedance.sources, '', false", "exceedance.sources, RADAR, false",
			"repair.days, 1, true", "repair.days, 0, false", "retest.methods, '4,5,7', true",
			"retest.methods, 8, false", "repair.day-kind, WORKING, true", "repair.day-kind, working, false",
			"remote-sensing.opacity.operator, GE, true", "remote-sensing.opacity.operator, LT, false",
			"obd.tamper.repeat-records, 1, false", "obd.tamper.repeat-records, 2, true",
			"obd.tamper.repeat-changes, 0, false", "remote-sensing.chain.length, 0, false",
			"plate.confidence.min, 100, true" })
	void areKnown(String parameter, String text, boolean allowed) {
		assertThat(AllowedValues.of(parameter).orElseThrow().allow(text)).isEqualTo(allowed);
	}

	@ParameterizedTest(name = "{0}={1} from {2}: {3}")
	@CsvSource({ "repair.days, 15, 2021-03-02,", "repair.days, 15, 2021-03-01, TAKEN",
			"repair.days, 0, 2021-03-02, VALUE", "repair.weeks, 2, 2021-03-02, UNKNOWN",
			"repair.days, 15, 1999-12-31, UNKNOWN" })
	void makeAChangeOrRefuseIt(String name, String value, LocalDate from, Refusal refusal) {
		var stored = List.of(new PolicyParameter("repair.days", BEGIN, "30"),
				new PolicyParameter("repair.days", LocalDate.of(2021, 3, 1), "20"));

		if (refusal == null) {
			assertThat(ParameterChange.of(name, value, from, stored))
				.isEqualTo(new ParameterChange(stored.get(1), new PolicyParameter(name, from, value)));
		}
		else {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> ParameterChange.of(name, value, from, stored))
				.satisfies((refused) -> assertThat(refused.refusal()).isEqualTo(refusal));
		}
	}

}
