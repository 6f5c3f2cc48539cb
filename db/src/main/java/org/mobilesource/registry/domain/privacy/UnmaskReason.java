package org.mobilesource.registry.domain.privacy;

import java.util.Optional;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Why somebody asks to see a person's data.
 *
 * @param text without blanks around it
 */
public record UnmaskReason(String text) {

	private static final int LONGEST = 300;

	/** The reason that was given, empty when it is too short or too long to be one. */
	public static Optional<UnmaskReason> of(String given, Policy policy) {
		var text = given.strip();
		int length = text.codePointCount(0, text.length());
		return (length >= shortest(policy) && length <= LONGEST) ? Optional.of(new UnmaskReason(text))
				: Optional.empty();
	}

	/** Least characters of a reason. */
	public static int shortest(Policy policy) {
		return policy.whole("privacy.reason.shortest");
	}

}
