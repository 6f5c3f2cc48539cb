package org.mobilesource.registry.domain.obd;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mobilesource.registry.domain.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * NOx that repeats itself: sequences are 60 records with 10 changes at least, constant is
 * within 40 (2 ppm), the engine varies by 1,600 (200 rpm). Records are a second apart;
 * the last one stands for none.
 */
class RepetitionTests {

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final Field RPM = StreamFields.RPM;

	private static final Field NOX = StreamFields.NOX_DOWN;

	/** 120 values, each another, over and over. */
	private static final IntUnaryOperator REPLAY = (i) -> 5_000 + 7 * (i % 120);

	private final VehicleDay vehicleDay = new VehicleDay(Heard.SETTINGS);

	/** The engine varies by just so much as it has to. */
	private static Streams streams(int records, IntUnaryOperator nox) {
		var streams = new Streams();
		for (int i = 0; i < records; i++) {
			streams.at(i, RPM, 8_000 + 1_600 * (i % 2), NOX, nox.applyAsInt(i));
		}
		return streams;
	}

	private ObdDay day(Streams streams) throws IOException {
		this.vehicleDay.begin(DAY);
		this.vehicleDay.add(streams.bytes());
		return this.vehicleDay.summary(Days.VIN, VehicleFacts.UNKNOWN, Streams.SETTINGS).day();
	}

	private double repeated(Streams streams) throws IOException {
		return day(streams).values().get(DayColumn.NOX_REPEATED_S);
	}

	/** 2,400 records, of which 120 are the first play, and the last stands for none. */
	@Test
	void whatIsPlayedAgainCounts() throws IOException {
		assertThat(repeated(streams(2_400, REPLAY))).isEqualTo(2_279);
		assertThat(repeated(streams(120, REPLAY))).isZero();
	}

	/**
	 * 60 records are a repetition, 59 are not; what was played in between does not
	 * matter.
	 */
	@Test
	void aRepetitionIsSixtyRecordsLong() throws IOException {
		assertThat(repeated(streams(180, REPLAY))).isEqualTo(59);
		assertThat(repeated(streams(179, REPLAY))).isZero();
		// 60 of a first play of 500: seconds 500 to 558, and a record that stands for
		// none
		assertThat(repeated(streams(560, (i) -> 5_000 + 7 * (i % 500)))).isEqualTo(59);
	}

	/** Nothing is left of the day before. */
	@Test
	void everyDayBeginsAnew() throws IOException {
		day(streams(120, REPLAY));

		assertThat(repeated(streams(120, REPLAY))).isZero();
	}

	/** From 120 on to the end, as above. */
	@ParameterizedTest(name = "{0} records: {1}")
	@CsvSource({ "1921,", "1922, ALARM 30.01667 30.0 min REPEATED" })
	void moreThanHalfAnHourIsAnAlarm(int records, String expected) throws IOException {
		var day = day(streams(records, REPLAY));

		var hit = EmulatedNoxRule.under(PolicyFixture.shipped().on(DAY))
			.evaluate(new JudgedDay(Days.vehicle("6"), List.of(day), List.of(), FaultHistory.NOTHING,
					Duration.ofHours(72)));

		assertThat(hit.map((one) -> "%s %s %s %s %s".formatted(one.severity(), one.value(), one.threshold(), one.unit(),
				one.detail())))
			.isEqualTo(Optional.ofNullable(expected));
	}

	/**
	 * Record 700 of ten plays is not what it was to be: from 120 to 699 are 580 s. Then
	 * from 701 on to 819, since 820 is not as 700 was, and, as two plays before, from 761
	 * on to 1,198.
	 */
	@ParameterizedTest
	@CsvSource({ "NOX_DOWN, 5001", "NOX_DOWN, 65535", "RPM, 0" })
	void oneRecordBreaksIt(Quantity quantity, int raw) throws IOException {
		var streams = streams(700, REPLAY);
		streams.at(700, RPM, 8_000, NOX, REPLAY.applyAsInt(700), quantity.field(), raw);
		for (int i = 701; i < 1_200; i++) {
			streams.at(i, RPM, 8_000 + 1_600 * (i % 2), NOX, REPLAY.applyAsInt(i));
		}

		assertThat(repeated(streams)).isEqualTo(580);
	}

	/** Within 2 ppm it is constant; 42 values from 42 on to 298 are more. */
	@Test
	void constantIsNoSequence() throws IOException {
		var still = day(streams(300, (i) -> 5_000)).values();
		var band = day(streams(300, (i) -> 5_000 + i % 41)).values();

		assertThat(still.get(DayColumn.NOX_REPEATED_S)).isZero();
		assertThat(still.get(DayColumn.NOX_CONSTANT_S)).isEqualTo(299);
		assertThat(band.get(DayColumn.NOX_REPEATED_S)).isZero();
		assertThat(band.get(DayColumn.NOX_CONSTANT_S)).isEqualTo(299);
		assertThat(repeated(streams(300, (i) -> 5_000 + i % 42))).isEqualTo(257);
	}

	/**
	 * Every 7 records another value are at most 9 changes in 60 records, every 6 are 10
	 * in most. The first of these that came before ends with record 72, and begins with
	 * 13: up to 298 they are 286.
	 */
	@Test
	void fewStepsAreNoSequence() throws IOException {
		assertThat(repeated(streams(300, (i) -> 5_000 + 100 * (i / 7 % 2)))).isZero();
		assertThat(repeated(streams(300, (i) -> 5_000 + 100 * (i / 6 % 2)))).isEqualTo(286);
	}

	@Test
	void theEngineHasToVary() throws IOException {
		var streams = new Streams();
		for (int i = 0; i < 1_200; i++) {
			streams.at(i, RPM, 8_000 + 1_599 * (i % 2), NOX, REPLAY.applyAsInt(i));
		}

		assertThat(repeated(streams)).isZero();
	}

	/**
	 * 360 records, 45 of them the first play: 314 that stand for ten seconds each. More
	 * than 15 s apart they stand for none.
	 */
	@Test
	void recordsCountHoweverFarApart() throws IOException {
		var ten = new Streams();
		var twenty = new Streams();
		for (int i = 0; i < 360; i++) {
			int nox = 5_000 + 7 * (i % 45);
			ten.at(10 * i, RPM, 8_000 + 1_600 * (i % 2), NOX, nox);
			twenty.at(20 * i, RPM, 8_000 + 1_600 * (i % 2), NOX, nox);
		}

		assertThat(repeated(ten)).isEqualTo(3_140);
		assertThat(repeated(twenty)).isZero();
	}

	/** Among so many sequences two have the same hash and are not the same. */
	@Test
	void noiseDoesNotRepeatItself() throws IOException {
		var random = new SplittableRandom(1);
		int[] noise = random.ints(50_000, 5_000, 5_008).map((value) -> 30 * (value - 5_000) + 5_000).toArray();
		boolean[] counts = new boolean[noise.length];
		Arrays.fill(counts, true);

		assertThat(new SeenSequences().find(noise, counts, noise.length, 60, 10)).isLessThan(noise.length);
		assertThat(repeated(streams(noise.length, (i) -> noise[i]))).isZero();
	}

}
