package org.mobilesource.registry.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * A row as the servers load it from text: values between tabs, with backslashes before
 * what would end one, {@code \N} for null. Times are UTC.
 */
public final class TextRow {

	private static final String NULL = "\\N";

	private static final char LAST_OF_ASCII = 0x7F;

	/** So many digits fit into a long. */
	private static final int MOST_DIGITS = 18;

	private static final long[] TENS = LongStream.iterate(1, (ten) -> 10 * ten).limit(MOST_DIGITS + 1).toArray();

	private static final int NANOS_PER_MILLI = 1_000_000;

	private static final int LAST_YEAR = 9_999;

	private byte[] text;

	private int length;

	private boolean begun;

	public TextRow() {
		this(512);
	}

	/** Takes room for so many bytes, and more when they are needed. */
	public TextRow(int bytes) {
		this.text = new byte[bytes];
	}

	public TextRow add(@Nullable Object value) {
		if (this.begun) {
			write('\t');
		}
		this.begun = true;
		if (value == null) {
			write('\\');
			write('N');
		}
		else if (value instanceof BigDecimal number) {
			write(number);
		}
		else if (value instanceof Instant instant) {
			write(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
		}
		else if (value instanceof Boolean flag) {
			write(flag ? '1' : '0');
		}
		else {
			write(value.toString());
		}
		return this;
	}

	/**
	 * Written digit by digit, as are times, and without a BigInteger: a night has tens of
	 * millions of them.
	 */
	private void write(BigDecimal number) {
		int scale = number.scale();
		int precision = number.precision();
		if (scale <= 0 || scale > MOST_DIGITS || precision > MOST_DIGITS) {
			write(number.toPlainString());
			return;
		}
		long units = Math.abs(number.scaleByPowerOfTen(scale).longValue());
		long unit = TENS[scale];
		if (number.signum() < 0) {
			write('-');
		}
		write(units / unit, Math.max(precision - scale, 1));
		write('.');
		write(units % unit, scale);
	}

	private void write(LocalDateTime time) {
		if (time.getNano() % NANOS_PER_MILLI != 0 || time.getYear() < 0 || time.getYear() > LAST_YEAR) {
			write(time.toString());
			return;
		}
		write(time.getYear(), 4);
		write('-');
		write(time.getMonthValue(), 2);
		write('-');
		write(time.getDayOfMonth(), 2);
		write('T');
		write(time.getHour(), 2);
		write(':');
		write(time.getMinute(), 2);
		write(':');
		write(time.getSecond(), 2);
		if (time.getNano() != 0) {
			write('.');
			write(time.getNano() / NANOS_PER_MILLI, 3);
		}
	}

	/** Writes so many digits of the number, zeros before it where it has fewer. */
	private void write(long number, int digits) {
		reserve(digits);
		long rest = number;
		for (int at = this.length + digits - 1; at >= this.length; at--) {
			this.text[at] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		this.length += digits;
	}

	/** Most values are digits and letters, and need neither an encoder nor an escape. */
	private void write(String value) {
		int end = value.length();
		reserve(end);
		var text = this.text;
		int at = this.length;
		int i = 0;
		for (; i < end; i++) {
			char c = value.charAt(i);
			if (c < ' ' || c == '\\' || c > LAST_OF_ASCII) {
				break;
			}
			text[at++] = (byte) c;
		}
		this.length = at;
		if (i < end) {
			for (byte encoded : value.substring(i).getBytes(StandardCharsets.UTF_8)) {
				writeUnit(encoded);
			}
		}
	}

	private void writeUnit(int unit) {
		switch (unit) {
			case '\\' -> writeEscaped('\\');
			case '\t' -> writeEscaped('t');
			case '\n' -> writeEscaped('n');
			case '\r' -> writeEscaped('r');
			case '\0' -> writeEscaped('0');
			default -> write(unit);
		}
	}

	private void writeEscaped(int c) {
		write('\\');
		write(c);
	}

	private void write(int c) {
		reserve(1);
		this.text[this.length++] = (byte) c;
	}

	private void reserve(int bytes) {
		if (this.length + bytes > this.text.length) {
			this.text = Arrays.copyOf(this.text, 2 * (this.length + bytes));
		}
	}

	public byte[] bytes() {
		return Arrays.copyOf(this.text, this.length);
	}

	/** The values of a row again, as text. */
	static List<@Nullable String> values(byte[] row) {
		List<@Nullable String> values = new ArrayList<>();
		for (var value : new String(row, StandardCharsets.UTF_8).split("\t", -1)) {
			values.add(value.equals(NULL) ? null : unescaped(value));
		}
		return values;
	}

	private static String unescaped(String value) {
		var plain = new StringBuilder(value.length());
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			plain.append((c != '\\') ? c : switch (value.charAt(++i)) {
				case 't' -> '\t';
				case 'n' -> '\n';
				case 'r' -> '\r';
				case '0' -> '\0';
				default -> '\\';
			});
		}
		return plain.toString();
	}

}
