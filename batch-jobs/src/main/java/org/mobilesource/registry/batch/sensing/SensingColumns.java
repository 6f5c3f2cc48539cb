package org.mobilesource.registry.batch.sensing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import org.mobilesource.registry.batch.imports.Column;

/**
 * The columns of the sensing feeds, from the national field dictionary that lies beside
 * this class.
 */
public final class SensingColumns {

	private static final CSVFormat DICTIONARY = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private SensingColumns() {
	}

	/**
	 * Reads a dictionary: field, chinese_name, required (Y: no row without it), aliases.
	 */
	public static List<Column> of(String dictionary) {
		try (var stream = Objects.requireNonNull(SensingColumns.class.getResourceAsStream(dictionary), dictionary);
				var fields = DICTIONARY.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return fields.stream().map(SensingColumns::column).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Column column(CSVRecord field) {
		var aliases = Arrays.stream(field.get("aliases").split("\\|"))
			.filter((alias) -> !alias.isEmpty())
			.map((alias) -> alias.substring(alias.indexOf('=') + 1))
			.toList();
		return new Column(field.get("field"), field.get("chinese_name"), field.get("required").equals("Y"), aliases);
	}

}
