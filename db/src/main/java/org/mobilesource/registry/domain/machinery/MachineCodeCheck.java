package org.mobilesource.registry.domain.machinery;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.identifier.Assessment;
import org.mobilesource.registry.domain.identifier.Normalisation;
import org.mobilesource.registry.domain.identifier.Reason;
import org.mobilesource.registry.domain.identifier.Reason.FollowUp;

/**
 * Judges what makers give a machine: its code (机械环保代码, PIN; HJ 1014-2020) and the number
 * under which its emissions are disclosed (环保信息公开编号).
 */
public final class MachineCodeCheck {

	private static final String STAGE_FOUR = "4";

	private static final int LENGTH = 17;

	private static final int LONGEST = 64;

	private static final Pattern SEVENTEEN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

	private static final Pattern OTHER = Pattern.compile("[A-Z0-9\\-/.]{1,64}");

	private static final Pattern DISCLOSURE = Pattern.compile("CN[A-Z]{2}G\\d\\d{2}[0-9A-Z]{16}");

	private MachineCodeCheck() {
	}

	public static String normalise(String raw) {
		return Normalisation.compact(raw);
	}

	/**
	 * Judges a code.
	 * @param raw the code as typed or sent
	 * @param stage the emission stage of the machine, null when it is not known
	 */
	public static Assessment assess(String raw, @Nullable String stage) {
		String pin = normalise(raw);
		return new Assessment(pin, pin.isEmpty() ? List.of() : reasons(pin, STAGE_FOUR.equals(stage)));
	}

	/** Judges a disclosure number. */
	public static Assessment assessDisclosure(String raw) {
		String number = normalise(raw);
		boolean fits = number.isEmpty() || DISCLOSURE.matcher(number).matches();
		return new Assessment(number, fits ? List.of() : List.of(Reason.warn("DISC_LAYOUT", FollowUp.EVIDENCE)));
	}

	private static List<Reason> reasons(String pin, boolean stageFour) {
		if (pin.length() > LONGEST) {
			return List.of(Reason.reject("PIN_LENGTH"));
		}
		if (stageFour && pin.length() != LENGTH) {
			return List.of(Reason.warn("PIN_LENGTH", FollowUp.EVIDENCE));
		}
		boolean fits = (stageFour ? SEVENTEEN : OTHER).matcher(pin).matches();
		return fits ? List.of() : List.of(Reason.warn("PIN_CHARSET", FollowUp.EVIDENCE));
	}

}
