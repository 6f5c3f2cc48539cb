package org.mobilesource.registry.domain.obd;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule that judges numbers of days, at every boundary, with the numbers shipped.
 */
class DayRulesTests {

	@ParameterizedTest(name = "{0}, China {1}: {2} gives {3}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# E1: 500 ppm of China V, 150 of China VI, on two days with half an hour of warm time
					E1 | 6  | 2 x WARM_S=1800 NOX_WARM_PPM=150.01 | ALARM 150.01 > 150 ppm
					E1 | 6A | 2 x WARM_S=1800 NOX_WARM_PPM=151    | ALARM 151 > 150 ppm
					E1 | 6  | 2 x WARM_S=1800 NOX_WARM_PPM=150    | none
					E1 | 6  | WARM_S=1800 NOX_WARM_PPM=151        | none
					E1 | 6  | 2 x WARM_S=1799 NOX_WARM_PPM=151    | none
					E1 | 6  | WARM_S=1800 NOX_WARM_PPM=151; WARM_S=1799 NOX_WARM_PPM=10; WARM_S=1800 NOX_WARM_PPM=152 | ALARM 152 > 150 ppm
					E1 | 6  | WARM_S=1800 NOX_WARM_PPM=151; WARM_S=1800 NOX_WARM_PPM=10; WARM_S=1800 NOX_WARM_PPM=152 | none
					E1 | 6  | 2 x WARM_S=1800 NOX_WARM_PPM=151; WARM_S=1799 NOX_WARM_PPM=151 | none
					E1 | 6  | WARM_S=1800 NOX_WARM_PPM=151; + 28; WARM_S=1800 NOX_WARM_PPM=151 | ALARM 151 > 150 ppm
					E1 | 6  | WARM_S=1800 NOX_WARM_PPM=151; + 29; WARM_S=1800 NOX_WARM_PPM=151 | none
					E1 | 5  | 2 x WARM_S=1800 NOX_WARM_PPM=500    | none
					E1 | 5  | 2 x WARM_S=1800 NOX_WARM_PPM=500.01 | ALARM 500.01 > 500 ppm
					E1 | 4  | 2 x WARM_S=1800 NOX_WARM_PPM=900    | none
					E1 |    | 2 x WARM_S=1800 NOX_WARM_PPM=900    | none
					# E2: more than a tenth of the warm time
					E2 | 6 | WARM_S=1800 WARM_OVER_500_S=180 | none
					E2 | 6 | WARM_S=1800 WARM_OVER_500_S=181 | ALARM 10.056 > 10 %
					E2 | 6 | WARM_S=1799 WARM_OVER_500_S=900 | none
					# E3: less than 60 %
					E3 | 6 | WARM_BOTH_S=1800 SCR_EFFICIENCY=0.6    | none
					E3 | 6 | WARM_BOTH_S=1800 SCR_EFFICIENCY=0.5999 | ALARM 59.99 > 60 %
					E3 | 6 | WARM_BOTH_S=1799 SCR_EFFICIENCY=0.1    | none
					E3 | 6 | WARM_BOTH_S=1800                       | none
					E3 | 6 | WARM_BOTH_S=1800 SCR_EFFICIENCY=-0.2   | ALARM -20 > 60 %
					# E4: 3 and 5 times 1.42 and 3.894 g/km, from 20 km on
					E4 | 6 | KM_INTEGRATED=20 NOX_G_KM=4.26     | none
					E4 | 6 | KM_INTEGRATED=20 NOX_G_KM=4.2601   | WARN 4.26 > 4.26 g/km
					E4 | 6 | KM_INTEGRATED=20 NOX_G_KM=7.1      | WARN 7.1 > 4.26 g/km
					E4 | 6 | KM_INTEGRATED=20 NOX_G_KM=7.1001   | ALARM 7.1 > 7.1 g/km
					E4 | 6 | KM_INTEGRATED=19.999 NOX_G_KM=9    | none
					E4 | 6 | NOX_G_KM=9                         | none
					E4 | 6 | KM_INTEGRATED=20 NOX_G_KWH=90 NOX_G_KG_FUEL=90 | none
					E4 | 5 | KM_INTEGRATED=20 NOX_G_KM=11.682   | none
					E4 | 5 | KM_INTEGRATED=20 NOX_G_KM=11.6821  | WARN 11.682 > 11.682 g/km
					E4 | 4 | KM_INTEGRATED=20 NOX_G_KM=99       | none
					# E4 by work, where it is known which torque is sent: 3 and 5 times 0.46 and 2 g/kWh; first of all
					E4 | 6 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KWH=1.38 NOX_G_KM=9 | none
					E4 | 6 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KWH=1.3801 | WARN 1.38 > 1.38 g/kWh
					E4 | 6 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KWH=2.3001 | ALARM 2.3 > 2.3 g/kWh
					E4 | 5 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KWH=6      | none
					E4 | 5 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KWH=6.0001 | WARN 6 > 6 g/kWh
					E4 | 6 | KM_INTEGRATED=20 MAW_WINDOWS=0 NOX_G_KM=4.2601  | WARN 4.26 > 4.26 g/km
					# E5: 0.69 g/kWh of China VI
					E5 | 6  | MAW_NOX_G_KWH=0.69   | none
					E5 | 6A | MAW_NOX_G_KWH=0.6901 | ALARM 0.69 > 0.69 g/kWh
					E5 | 6  | MAW_WINDOWS=9        | none
					E5 | 5  | MAW_NOX_G_KWH=9      | none
					E5 |    | MAW_NOX_G_KWH=9      | none
					# U1: 50 km with little, counted on over days that ended with little; any way with next to none
					U1 | 6 | REAGENT_FIRST=9 REAGENT_LAST=8 REAGENT_LOW_KM=50 REAGENT_EMPTY_KM=0     | none
					U1 | 6 | REAGENT_FIRST=9 REAGENT_LAST=8 REAGENT_LOW_KM=50.001 REAGENT_EMPTY_KM=0 | WARN 50.001 > 50 km
					U1 | 6 | REAGENT_FIRST=20 REAGENT_LAST=10 REAGENT_LOW_KM=30; REAGENT_FIRST=10 REAGENT_LAST=9 REAGENT_LOW_KM=21 | WARN 51 > 50 km
					U1 | 6 | REAGENT_FIRST=20 REAGENT_LAST=10.4 REAGENT_LOW_KM=30; REAGENT_FIRST=10 REAGENT_LAST=9 REAGENT_LOW_KM=21 | none
					U1 | 6 | REAGENT_FIRST=20 REAGENT_LAST=10 REAGENT_LOW_KM=30; REAGENT_FIRST=90 REAGENT_LAST=9 REAGENT_LOW_KM=21 | none
					U1 | 6 | REAGENT_FIRST=9 REAGENT_LAST=9 REAGENT_LOW_KM=60; REAGENT_FIRST=9 REAGENT_LAST=9 REAGENT_LOW_KM=0 | none
					U1 | 6 | REAGENT_FIRST=2 REAGENT_LAST=2 REAGENT_LOW_KM=1 REAGENT_EMPTY_KM=0.001 | ALARM 0.001 > 0 km
					# U2: within 0.8 % over more than 800 km or 500 L
					U2 | 6 | 4 x REAGENT_MIN=60 REAGENT_MAX=60.8 KM_INTEGRATED=200 FUEL_L=60 | none
					U2 | 6 | 5 x REAGENT_MIN=60 REAGENT_MAX=60.8 KM_INTEGRATED=200 FUEL_L=60 | ALARM 1000 > 800 km
					U2 | 6 | 4 x REAGENT_MIN=60 REAGENT_MAX=60.8 KM_INTEGRATED=200 FUEL_L=126 | ALARM 504 > 500 L
					U2 | 6 | 4 x REAGENT_MIN=60 REAGENT_MAX=60.8 KM_INTEGRATED=200 FUEL_L=125 | none
					U2 | 6 | 5 x REAGENT_MIN=60 REAGENT_MAX=60.9 KM_INTEGRATED=200 FUEL_L=60 | none
					U2 | 6 | REAGENT_MIN=59.9 REAGENT_MAX=60 KM_INTEGRATED=900; 4 x REAGENT_MIN=60 REAGENT_MAX=60.8 KM_INTEGRATED=200 | none
					U2 | 6 | 5 x REAGENT_MIN=60 REAGENT_MAX=60 KM_INTEGRATED=200; KM_INTEGRATED=200 | none
					# U3: less than 2 % of the fuel over 300 km; 1.09 kg/L
					U3 | 6 | KM_INTEGRATED=300 FUEL_L=100 UREA_G=2180 | none
					U3 | 6 | KM_INTEGRATED=300 FUEL_L=100 UREA_G=2179 | ALARM 1.999 > 2 %
					U3 | 6 | KM_INTEGRATED=299.999 FUEL_L=100 UREA_G=0 | none
					U3 | 6 | 2 x KM_INTEGRATED=150 FUEL_L=50 UREA_G=545 | ALARM 1 > 2 %
					U3 | 6 | KM_INTEGRATED=300 FUEL_L=100 REAGENT_DROP=0 | none
					U3 | 6 | KM_INTEGRATED=150 FUEL_L=50 UREA_G=0; + 29; KM_INTEGRATED=150 FUEL_L=50 UREA_G=0 | none
					# T1 and T4: more than half an hour
					T1 | 6 | NOX_CONSTANT_S=1800 | none
					T1 | 6 | NOX_CONSTANT_S=1801 | ALARM 30.017 > 30 min CONSTANT
					T1 | 6 | NOX_REPEATED_S=1800 | none
					T1 | 6 | NOX_REPEATED_S=1801 | ALARM 30.017 > 30 min REPEATED
					T1 | 6 | NOX_CONSTANT_S=1801 NOX_REPEATED_S=3600 | ALARM 60 > 30 min REPEATED
					T1 | 6 | NOX_CONSTANT_S=3600 NOX_REPEATED_S=1801 | ALARM 60 > 30 min CONSTANT
					T4 | 6 | SCR_CONSTANT_S=1800 | none
					T4 | 6 | SCR_CONSTANT_S=3600 | ALARM 60 > 30 min
					# T2: more than half of half an hour, on three days that count
					T2 | 6 | 3 x WARM_BUT_FOR_NOX_S=1800 WARM_WITHOUT_NOX_S=900 | none
					T2 | 6 | 3 x WARM_BUT_FOR_NOX_S=1800 WARM_WITHOUT_NOX_S=901 | ALARM 50.056 > 50 %
					T2 | 6 | 2 x WARM_BUT_FOR_NOX_S=1800 WARM_WITHOUT_NOX_S=901 | none
					T2 | 6 | 3 x WARM_BUT_FOR_NOX_S=1799 WARM_WITHOUT_NOX_S=1799 | none
					# T3: alike for more than 80 %, higher behind for more than 50 %
					T3 | 6 | WARM_BOTH_S=1800 NOX_ALIKE_S=1440 NOX_ABOVE_S=0   | none
					T3 | 6 | WARM_BOTH_S=1800 NOX_ALIKE_S=1441 NOX_ABOVE_S=0   | ALARM 80.056 > 80 % ALIKE
					T3 | 6 | WARM_BOTH_S=1800 NOX_ALIKE_S=0 NOX_ABOVE_S=900    | none
					T3 | 6 | WARM_BOTH_S=1800 NOX_ALIKE_S=0 NOX_ABOVE_S=901    | ALARM 50.056 > 50 % ABOVE
					T3 | 6 | WARM_BOTH_S=1799 NOX_ALIKE_S=1799 NOX_ABOVE_S=0   | none
					# T6: a median below 0.3 kPa over ten minutes
					T6 | 6 | DPF_FLOW_S=600 DPF_DP_FLOW_MEDIAN=0.3 | none
					T6 | 6 | DPF_FLOW_S=600 DPF_DP_FLOW_MEDIAN=0.2 | ALARM 0.2 > 0.3 kPa
					T6 | 6 | DPF_FLOW_S=599 DPF_DP_FLOW_MEDIAN=0   | none
					T7 | 6 | REMOVAL_ALARMS=0 | none
					T7 | 6 | REMOVAL_ALARMS=1 | ALARM 1 > 1 n
					# Q1: at least ten days; a jump of 50 km makes a day without data one driven
					Q1 | 6 | 9 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 1; ODOMETER_FIRST=50 ODOMETER_LAST=50 | none
					Q1 | 6 | 8 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 1; ODOMETER_FIRST=50 ODOMETER_LAST=50 | none
					Q1 | 6 | 8 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 9; ODOMETER_FIRST=51 ODOMETER_LAST=51 | WARN 81.818 > 90 %
					Q1 | 6 | 8 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 9; ODOMETER_FIRST=0 ODOMETER_LAST=0 | none
					Q1 | 6 | 7 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 2; ODOMETER_FIRST=900 ODOMETER_LAST=900 | WARN 80 > 90 %
					Q1 | 6 | 6 x ODOMETER_FIRST=0 ODOMETER_LAST=0; + 2; ODOMETER_FIRST=900 ODOMETER_LAST=900 | none
					# Q2: more than 5 % of ten minutes
					Q2 | 6 | ENGINE_ON_S=950 LOST_S=50 | none
					Q2 | 6 | ENGINE_ON_S=949 LOST_S=51 | WARN 5.1 > 5 %
					Q2 | 6 | ENGINE_ON_S=500 LOST_S=99 | none
					Q2 | 6 | ENGINE_ON_S=500 LOST_S=100 | WARN 16.667 > 5 %
					# Q3: the key fields alone
					Q3 | 6 | ENGINE_ON_S=600 VALID_SHARE_RPM=0.9 VALID_SHARE_TANK=0.1 | none
					Q3 | 6 | ENGINE_ON_S=600 VALID_SHARE_RPM=0.8999 VALID_SHARE_SCR_IN=0.5 | WARN 50 > 90 % rpm scr_in
					Q3 | 6 | ENGINE_ON_S=599 VALID_SHARE_RPM=0 | none
					# Q4: valid positions, jumps
					Q4 | 6 | ENGINE_ON_S=600 POSITION_VALID_SHARE=0.9 POSITION_JUMPS=0 | none
					Q4 | 6 | ENGINE_ON_S=600 POSITION_VALID_SHARE=0.8999 POSITION_JUMPS=0 | WARN 89.99 > 90 %
					Q4 | 6 | ENGINE_ON_S=599 POSITION_VALID_SHARE=0 POSITION_JUMPS=0 | none
					Q4 | 6 | ENGINE_ON_S=600 POSITION_VALID_SHARE=1 POSITION_JUMPS=1 | WARN 1 > 0 n
					# Q5: back, or 5 and 10 % apart from 20 km on
					Q5 | 6 | ODOMETER_BACK=1 | ALARM 1 > 0 n
					Q5 | 6 | ODOMETER_BACK=0 KM_ODOMETER=100 KM_INTEGRATED=105 | none
					Q5 | 6 | ODOMETER_BACK=0 KM_ODOMETER=100 KM_INTEGRATED=94.9 | WARN 5.1 > 5 %
					Q5 | 6 | ODOMETER_BACK=0 KM_ODOMETER=100 KM_INTEGRATED=110 | WARN 10 > 5 %
					Q5 | 6 | ODOMETER_BACK=0 KM_ODOMETER=100 KM_INTEGRATED=110.1 | ALARM 10.1 > 10 %
					Q5 | 6 | ODOMETER_BACK=0 KM_ODOMETER=19.9 KM_INTEGRATED=60 | none
					# Q6: five minutes; not known without a time of receipt
					Q6 | 6 | LATE_S_MAX=300 | none
					Q6 | 6 | LATE_S_MAX=301 | WARN 301 > 300 s
					Q6 | 6 | PACKETS=1 | none
					""")
	void hits(String rule, String stage, String days, String expected) {
		var all = Days.all(days);
		var day = new JudgedDay(Days.vehicle(stage), all, List.of(), FaultHistory.NOTHING, Duration.ofHours(72));

		var hits = ObdRules.under(PolicyFixture.shipped().on(day.date())).evaluate(day);

		assertThat(hits.stream().filter((hit) -> hit.rule().equals(rule)).map(DayRulesTests::text).toList())
			.isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
	}

	private static String text(ObdHit hit) {
		return "%s %s > %s %s %s"
			.formatted(hit.severity(), number(hit.value()), number(hit.threshold()), hit.unit(), hit.detail())
			.strip();
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0*$", "");
	}

}
