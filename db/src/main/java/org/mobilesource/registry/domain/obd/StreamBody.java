package org.mobilesource.registry.domain.obd;

import java.util.Arrays;

/** A body of a measuring type to be written; every field starts as not available. */
public final class StreamBody {

	private final BodyType type;

	private final byte[] bytes;

	public StreamBody(BodyType type) {
		this.type = type;
		this.bytes = new byte[type.fields()
			.stream()
			.mapToInt((field) -> field.offset() + field.length())
			.max()
			.orElse(0)];
		Arrays.fill(this.bytes, (byte) 0xFF);
	}

	/** Sets a value in the field's unit, rounded to what the field can hold. */
	public StreamBody with(Field field, double value) {
		return raw(field, field.rawOf(value));
	}

	/** Sets a raw number. */
	public StreamBody raw(Field field, long raw) {
		for (int i = 0; i < field.length(); i++) {
			this.bytes[field.offset() + i] = (byte) (raw >> Byte.SIZE * (field.length() - 1 - i));
		}
		return this;
	}

	public BodyType type() {
		return this.type;
	}

	public byte[] toBytes() {
		return this.bytes.clone();
	}

}
