package org.mobilesource.registry.domain.obd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fault codes of emission control mean: the files {@code fault-codes.csv} (SAE
 * J2012) and {@code parameters.csv} (SAE J1939) beside this class.
 */
public final class FaultDictionary {

	/** The dictionary that comes with the software. */
	public static final FaultDictionary SHIPPED = new FaultDictionary();

	private final List<FaultMeaning> meanings = rows("fault-codes.csv")
		.map((cells) -> new FaultMeaning(cells[0], cells[1], cells[2], cells[3], cells[4]))
		.toList();

	/** English and Chinese names of parameters by their numbers. */
	private final Map<Integer, List<String>> parameters = rows("parameters.csv")
		.collect(Collectors.toMap((cells) -> Integer.valueOf(cells[0]), (cells) -> List.of(cells[1], cells[3])));

	private FaultDictionary() {
	}

	/** Whether a parameter number (SPN) belongs to emission control. */
	boolean knows(int parameter) {
		return this.parameters.containsKey(parameter);
	}

	/**
	 * Whether a code, with or without its type of failure, belongs to emission control.
	 */
	public boolean isEmissionRelated(String code) {
		return code.startsWith("SPN ") ? knows(Integer.parseInt(code.split(" ")[1])) : meaningOf(code).isPresent();
	}

	/** What a code of SAE J2012 means. */
	public Optional<FaultMeaning> meaningOf(String code) {
		var five = code.substring(0, Math.min(code.length(), 5));
		return this.meanings.stream().filter((meaning) -> meaning.includes(five)).findFirst();
	}

	/** What a code of either form means, in English or Chinese. */
	public Optional<String> textOf(String code, boolean english) {
		if (code.startsWith("SPN ")) {
			return Optional.ofNullable(this.parameters.get(Integer.valueOf(code.split(" ")[1])))
				.map((names) -> names.get(english ? 0 : 1));
		}
		return meaningOf(code).map((meaning) -> english ? meaning.english() : meaning.chinese());
	}

	private static Stream<String[]> rows(String file) {
		try (var in = Objects.requireNonNull(FaultDictionary.class.getResourceAsStream(file), file);
				var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines().skip(1).map((line) -> line.split(",", -1)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
