package org.mobilesource.registry.api.obd;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissingReasonTests {

	@Test
	void windowsOfWorkAreMissingForReasonsOfTheirOwn() {
		assertThat(reason(Map.of("records", 100))).isEqualTo(MissingReason.NO_ENGINE);
		assertThat(reason(Map.of("records", 100, "maw_windows", 0, "valid_share_nox_down", 1)))
			.isEqualTo(MissingReason.NO_WINDOW);
		assertThat(reason(Map.of("records", 100, "maw_windows", 9))).isEqualTo(MissingReason.FEW_WINDOWS);
		assertThat(reason(Map.of("records", 100, "maw_windows", 0, "error_share_nox_down", 0.5)))
			.isEqualTo(MissingReason.SENSOR_FAULT);
		assertThat(reason(Map.of("records", 100, "maw_windows", 0, "valid_share_nox_down", 0)))
			.isEqualTo(MissingReason.NOT_SENT);
		assertThat(reason(Map.of("records", 0))).isEqualTo(MissingReason.NO_STREAM);
		assertThat(reason(Map.of("records", 100, "source", "SUMMARY"))).isEqualTo(MissingReason.NOT_IN_SUMMARY);
	}

	private static MissingReason reason(Map<String, Object> day) {
		return MissingReason.of("maw_nox_g_kwh", day);
	}

}
