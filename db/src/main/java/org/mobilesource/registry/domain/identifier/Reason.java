package org.mobilesource.registry.domain.identifier;

/**
 * Why a value is not simply right.
 *
 * @param code the stable code, such as {@code VIN_CHECK}
 * @param level WARN or REJECT
 * @param followUp what has to happen next
 */
public record Reason(String code, Level level, FollowUp followUp) {

	/** What a warning asks for. */
	public enum FollowUp {

		/** Nothing: the warning is information. */
		NONE,

		/** A photo of the plate, label or document. */
		EVIDENCE,

		/** An officer decides. */
		REVIEW

	}

	/** A reason that keeps the value out of its field. */
	public static Reason reject(String code) {
		return new Reason(code, Level.REJECT, FollowUp.NONE);
	}

	/** A reason that stays with the stored value until somebody followed it up. */
	public static Reason warn(String code, FollowUp followUp) {
		return new Reason(code, Level.WARN, followUp);
	}

}
