package org.mobilesource.registry.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row as the servers load it from text: values between tabs, with backslashes before
 * what would end one, {@code \N} for null. Times are UTC.
 */
public final class TextRow {

	private static final String NULL = "\\N";

	private static final char LAST_OF_ASCII = 0x7F;

	private byte[] text = new byte[512];

	private int length;

	private boolean begun;

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
			write(number.toPlainString());
		}
		else if (value instanceof Instant instant) {
			write(LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
		}
		else if (value instanceof Boolean flag) {
			write(flag ? '1' : '0');
		}
		else {
			write(value.toString());
		}
		return this;
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
