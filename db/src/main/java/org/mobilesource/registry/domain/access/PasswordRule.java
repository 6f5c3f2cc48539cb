package org.mobilesource.registry.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

import org.mobilesource.registry.domain.policy.Policy;

/**
 * Which passwords may be chosen (GB/T 22239-2019 8.1.4.1 a: length and variety).
 *
 * @param shortest least characters
 */
public record PasswordRule(int shortest) {

	/** More bytes are not hashed. */
	private static final int MOST_BYTES = 72;

	private static final int KINDS = 3;

	private static final int RANDOM_LENGTH = 20;

	/** Without letters and digits that look alike. */
	private static final String SYMBOLS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.";

	private static final SecureRandom RANDOM = new SecureRandom();

	public static PasswordRule under(Policy policy) {
		return new PasswordRule(policy.whole("access.password.shortest"));
	}

	/** Whether the password is long and varied enough and is not the account's name. */
	public boolean allows(String password, String account) {
		return password.length() >= this.shortest && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
				&& kinds(password) >= KINDS
				&& !password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT));
	}

	/** Of capital letters, small letters, digits and all else. */
	private static long kinds(String password) {
		return password.chars().map((c) -> {
			if (Character.isDigit(c)) {
				return 0;
			}
			return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
		}).distinct().count();
	}

	/** A password that nobody has chosen, for a first sign-in. */
	public static String random() {
		String password;
		do {
			password = RANDOM.ints(RANDOM_LENGTH, 0, SYMBOLS.length())
				.mapToObj((i) -> SYMBOLS.substring(i, i + 1))
				.collect(Collectors.joining());
		}
		while (kinds(password) <= KINDS);
		return password;
	}

}
