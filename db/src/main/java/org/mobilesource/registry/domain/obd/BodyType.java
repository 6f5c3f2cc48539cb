package org.mobilesource.registry.domain.obd;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The bodies that a real-time packet may hold, by the id before them (HJ 1239.3-2021
 * Table 3). One id may stand for two forms.
 */
public enum BodyType {

	/** OBD information: 96 bytes and 4 for each fault code. */
	OBD(0x01, 96, List.of()),
	/** The stream of a vehicle with DPF or SCR. */
	DPF_SCR(0x02, 37, StreamFields.DPF_SCR),
	/** The stream of a vehicle with a three-way catalyst, without NOx. */
	TWC(0x03, 30, StreamFields.TWC),
	/** The same with NOx under the id of the draft of 2020. */
	TWC_NOX_DRAFT(0x03, 32, StreamFields.TWC_NOX),
	/** What a hybrid adds. */
	HYBRID(0x04, 8, StreamFields.HYBRID),
	/** The stream of a vehicle with a three-way catalyst, with NOx. */
	TWC_NOX(0x05, 32, StreamFields.TWC_NOX),
	/** The supplementary stream of Annex B. */
	SUPPLEMENT(0x80, 17, StreamFields.SUPPLEMENT),
	/** A vendor's tags under the same id: a length, then tag, length and value. */
	SUPPLEMENT_TAGS(0x80, 2, List.of());

	/** No length: the body does not fit. */
	static final int NONE = -1;

	private static final int MOST_CODES = 253;

	private static final int COUNT_AT = 95;

	private final int id;

	private final int fixed;

	private final List<Field> fields;

	BodyType(int id, int fixed, List<Field> fields) {
		this.id = id;
		this.fixed = fixed;
		this.fields = fields;
	}

	/** The first form of an id, null for an unknown one. */
	static @Nullable BodyType first(int id) {
		return switch (id) {
			case 0x01 -> OBD;
			case 0x02 -> DPF_SCR;
			case 0x03 -> TWC;
			case 0x04 -> HYBRID;
			case 0x05 -> TWC_NOX;
			case 0x80 -> SUPPLEMENT;
			default -> null;
		};
	}

	/** The other form of the same id, to be tried second; null when there is none. */
	@Nullable BodyType other() {
		return switch (this) {
			case TWC -> TWC_NOX_DRAFT;
			case SUPPLEMENT -> SUPPLEMENT_TAGS;
			default -> null;
		};
	}

	/** Whether its id says how long it is. */
	boolean isOfOneLength() {
		return switch (this) {
			case DPF_SCR, HYBRID, TWC_NOX -> true;
			default -> false;
		};
	}

	/** The bytes of the body at a place, or {@link #NONE} when it does not end before. */
	int length(byte[] bytes, int at, int end) {
		if (end - at < this.fixed) {
			return NONE;
		}
		int length = switch (this) {
			case OBD -> this.fixed + 4 * codes(bytes, at);
			case SUPPLEMENT_TAGS -> this.fixed + BigEndian.word(bytes, at);
			default -> this.fixed;
		};
		return (length <= end - at) ? length : NONE;
	}

	/** The fault codes of an OBD body; a count that is none is none. */
	static int codes(byte[] bytes, int body) {
		return hasCount(bytes, body) ? BigEndian.octet(bytes, body + COUNT_AT) : 0;
	}

	/** Whether an OBD body tells how many fault codes it has. */
	static boolean hasCount(byte[] bytes, int body) {
		return BigEndian.octet(bytes, body + COUNT_AT) <= MOST_CODES;
	}

	/** The id, 01 to 80. */
	public int id() {
		return this.id;
	}

	/** What the body measures, in its order. */
	public List<Field> fields() {
		return this.fields;
	}

	/** Whether the position of a stream body is valid. */
	Field positionStatus() {
		return this.fields.get(this.fields.size() - 4);
	}

	/** The longitude of a stream body. */
	Field lon() {
		return this.fields.get(this.fields.size() - 3);
	}

	/** The latitude of a stream body. */
	Field lat() {
		return this.fields.get(this.fields.size() - 2);
	}

	/** Whether it is a record of the engine stream, and not an addition to one. */
	public boolean isStream() {
		return switch (this) {
			case DPF_SCR, TWC, TWC_NOX_DRAFT, TWC_NOX -> true;
			default -> false;
		};
	}

}
