package org.mobilesource.registry.domain.obd;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Six bytes of time, and what is none. */
class PacketTimeTests {

	/** Every second that six bytes can say: 2000-01-01 to 2255-12-31, in GMT+8. */
	@Property(tries = 5_000)
	void readsAndWritesAsTheCalendarDoes(@ForAll @LongRange(min = 946_656_000, max = 9_025_228_799L) long second) {
		var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.ofHours(8));
		byte[] expected = { (byte) (time.getYear() - 2000), (byte) time.getMonthValue(), (byte) time.getDayOfMonth(),
				(byte) time.getHour(), (byte) time.getMinute(), (byte) time.getSecond() };
		byte[] written = new byte[6];

		PacketTime.write(second, written, 0);

		assertThat(written).isEqualTo(expected);
		assertThat(PacketTime.read(expected, 0)).isEqualTo(second);
	}

	@ParameterizedTest
	@CsvSource({ "24, 2, 29, 0, 0, 0, true", "23, 2, 29, 0, 0, 0, false", "24, 2, 30, 0, 0, 0, false",
			"0, 2, 29, 0, 0, 0, true", "100, 2, 29, 0, 0, 0, false", "100, 2, 28, 0, 0, 0, true",
			"200, 2, 29, 0, 0, 0, false", "24, 4, 30, 0, 0, 0, true", "24, 4, 31, 0, 0, 0, false",
			"24, 12, 31, 23, 59, 59, true", "24, 12, 32, 0, 0, 0, false", "24, 0, 1, 0, 0, 0, false",
			"24, 13, 1, 0, 0, 0, false", "24, 6, 0, 0, 0, 0, false", "24, 6, 1, 24, 0, 0, false",
			"24, 6, 1, 0, 60, 0, false", "24, 6, 1, 0, 0, 60, false", "255, 255, 255, 255, 255, 255, false" })
	void dates(int year, int month, int day, int hour, int minute, int second, boolean expected) {
		byte[] bytes = { (byte) year, (byte) month, (byte) day, (byte) hour, (byte) minute, (byte) second };

		assertThat(PacketTime.read(bytes, 0) != PacketTime.NONE).isEqualTo(expected);
	}

	/** Whatever six bytes stand before them. */
	@ParameterizedTest
	@CsvSource({ "24 6 1 8 30 5, 24 6 1 8 30 59", "24 6 1 8 30 59, 24 6 1 8 30 0", "24 6 1 8 30 59, 24 6 1 8 31 0",
			"24 6 1 23 59 59, 24 6 2 0 0 0", "24 6 1 8 30 5, 24 6 1 8 30 60", "24 6 1 8 30 60, 24 6 1 8 30 5",
			"24 6 1 8 30 5, 24 6 1 8 30 200", "24 2 30 8 30 5, 24 2 30 8 30 6", "24 6 1 8 30 5, 25 6 1 8 30 5" })
	void aTimeIsTheSameBehindAnother(String former, String time) {
		byte[] both = new byte[12];
		var numbers = (former + " " + time).split(" ");
		for (int i = 0; i < both.length; i++) {
			both[i] = (byte) Integer.parseInt(numbers[i]);
		}

		assertThat(PacketTime.read(both, 6, 0, PacketTime.read(both, 0))).isEqualTo(PacketTime.read(both, 6));
	}

	/** 2024-06-01 08:30:00 in Asia/Shanghai. */
	@ParameterizedTest
	@CsvSource({ "1717201800" })
	void isGmtPlusEight(long second) {
		assertThat(PacketTime.read(new byte[] { 9, 0x18, 6, 1, 8, 0x1E, 0 }, 1)).isEqualTo(second);
	}

}
