package org.mobilesource.registry.api.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.mobilesource.registry.api.web.PublicAddress;
import org.mobilesource.registry.api.web.QrCode;
import org.mobilesource.registry.api.web.Shown;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;
import org.mobilesource.registry.domain.edition.EditionDelta;

/**
 * Writes the files of a released edition; each is whole, so that it prints for ever as it
 * was released.
 */
@Component
class EditionText {

	private final ITemplateEngine templates;

	private final EditionAbout about;

	private final EditionTables tables;

	private final PublicAddress addresses;

	private final Shown shown;

	private final String style;

	EditionText(ITemplateEngine templates, EditionAbout about, EditionTables tables, PublicAddress addresses,
			Shown shown) throws IOException {
		this.templates = templates;
		this.about = about;
		this.tables = tables;
		this.addresses = addresses;
		this.shown = shown;
		this.style = new ClassPathResource("templates/edition/style.css").getContentAsString(StandardCharsets.UTF_8);
	}

	/** The document that is published. */
	String document(Edition one, SortedMap<String, List<String>> rows, Locale language) {
		return in(language, () -> html("edition/document", language, one,
				Map.of("table", this.tables.of(one.list(), rows.values()))));
	}

	/** The notice that an edition is recalled, by the one that replaces it. */
	String recall(Edition one, Edition recalled, EditionDelta delta, Locale language) {
		return in(language, () -> html("edition/recall", language, one,
				Map.of("recalled", recalled, "differences", this.tables.differences(one.list(), delta))));
	}

	/** The workbook: the rows, and a sheet that says what they are. */
	byte[] workbook(Edition one, SortedMap<String, List<String>> rows) {
		return in(Locale.CHINA, () -> {
			var table = this.tables.of(one.list(), rows.values());
			var bytes = new ByteArrayOutputStream();
			try (var workbook = new Workbook(bytes, "registry", "1.0")) {
				var sheet = workbook.newWorksheet("名单");
				write(sheet, 0, table.headings());
				for (int i = 0; i < table.rows().size(); i++) {
					write(sheet, i + 1, table.rows().get(i));
				}
				var second = workbook.newWorksheet("说明");
				var lines = this.about.lines(one);
				for (int i = 0; i < lines.size(); i++) {
					write(second, i, List.of(lines.get(i).label(), lines.get(i).text()));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return bytes.toByteArray();
		});
	}

	private static void write(Worksheet sheet, int row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			sheet.inlineString(row, i, cells.get(i));
		}
	}

	private String html(String template, Locale language, Edition one, Map<String, Object> more) {
		var address = this.addresses.of("/public/editions/{list}/{version}", one.list().slug(), one.released());
		var context = new Context(language, more);
		context.setVariables(Map.of("one", one, "about", this.about.lines(one), "authority", this.about.authority(one),
				"address", address, "qr", QrCode.of(address), "shown", this.shown, "style", this.style));
		return this.templates.process(template, context);
	}

	private static <T> T in(Locale language, Supplier<T> work) {
		var before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language);
		try {
			return work.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

}
