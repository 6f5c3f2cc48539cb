package org.mobilesource.registry.domain.obd;

/**
 * A field of a stream body: {@code value = raw × multiplier ÷ divisor + shift}.
 *
 * @param name the name in tables, answers and documents
 * @param title the name in the standard
 * @param unit the unit of the value, empty for codes
 * @param offset bytes from the start of the body
 * @param length bytes: 1, 2 or 4, the most significant first
 * @param multiplier the scale's numerator
 * @param divisor the scale's denominator
 * @param shift the value of raw 0, in the unit
 * @param coding how codes are told from values
 * @param limit the highest raw number that is a value
 * @param source where vehicles take it from
 */
public record Field(String name, String title, String unit, int offset, int length, int multiplier, int divisor,
		int shift, Coding coding, long limit, String source) {

	/** A measured value of SAE J1939. */
	static Field of(String name, String title, String unit, int offset, int length, int multiplier, int divisor,
			int shift, String source) {
		return new Field(name, title, unit, offset, length, multiplier, divisor, shift, Coding.J1939,
				0xFAFFFFFFL >>> Integer.SIZE - Byte.SIZE * length, source);
	}

	/** Degrees × 10⁶. */
	static Field degrees(String name, String title, int offset, int most) {
		return new Field(name, title, "°", offset, Integer.BYTES, 1, 1_000_000, 0, Coding.DEGREES, most * 1_000_000L,
				"WGS-84");
	}

	/** A field of the hybrid's body. */
	static Field hybrid(String name, String title, String unit, int offset, int length, int divisor, int shift) {
		return new Field(name, title, unit, offset, length, 1, divisor, shift, Coding.HYBRID,
				(1L << Byte.SIZE * length) - 3, "");
	}

	/** Bits or an enumeration of one byte. */
	static Field code(String name, String title, int offset) {
		return new Field(name, title, "", offset, 1, 1, 1, 0, Coding.CODE, 0xFF, "");
	}

	/** The same field elsewhere in another body. */
	Field at(int place) {
		return new Field(this.name, this.title, this.unit, place, this.length, this.multiplier, this.divisor,
				this.shift, this.coding, this.limit, this.source);
	}

	/** The raw number in a body that starts at a place. */
	public long raw(byte[] bytes, int body) {
		return switch (this.length) {
			case 1 -> BigEndian.octet(bytes, body + this.offset);
			case 2 -> BigEndian.word(bytes, body + this.offset);
			default -> BigEndian.doubleWord(bytes, body + this.offset);
		};
	}

	public boolean isValue(long raw) {
		return raw <= this.limit;
	}

	public ValueClass classOf(long raw) {
		if (isValue(raw)) {
			return ValueClass.VALID;
		}
		if (this.coding == Coding.HYBRID) {
			return (raw - this.limit == 1) ? ValueClass.ERROR : ValueClass.NOT_AVAILABLE;
		}
		return switch ((int) (raw >>> Byte.SIZE * (this.length - 1))) {
			case 0xFF -> ValueClass.NOT_AVAILABLE;
			case 0xFE -> ValueClass.ERROR;
			default -> ValueClass.RESERVED;
		};
	}

	/** The value in the unit, rounded once; of a raw number that is a value. */
	public double value(long raw) {
		return (double) (raw * this.multiplier + (long) this.shift * this.divisor) / this.divisor;
	}

	/** The raw number nearest to a value. */
	public long rawOf(double value) {
		return Math.round((value - this.shift) * this.divisor / this.multiplier);
	}

}
