package org.mobilesource.registry.api.edition;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.mobilesource.registry.db.edition.EditionMapper;
import org.mobilesource.registry.db.edition.EditionMapper.Edition;

/** What pages show of one edition, to the offices and to the public. */
@Component
class EditionView {

	private final EditionMapper editions;

	private final EditionContents contents;

	private final EditionTables tables;

	private final EditionAbout about;

	EditionView(EditionMapper editions, EditionContents contents, EditionTables tables, EditionAbout about) {
		this.editions = editions;
		this.contents = contents;
		this.tables = tables;
		this.about = about;
	}

	/**
	 * Puts the edition into the model.
	 * @param rows whether its rows, and how they differ from the edition before, are
	 * shown
	 */
	void show(Edition one, boolean rows, Model model) {
		model.addAttribute("list", one.list()).addAttribute("one", one).addAttribute("about", this.about.lines(one));
		if (one.recalls() != null) {
			model.addAttribute("recalled", this.editions.find(one.recalls()).orElseThrow());
		}
		if (rows) {
			model.addAttribute("table", this.tables.of(one.list(), this.contents.rows(one).values()));
			before(one).ifPresent((before) -> model.addAttribute("before", before)
				.addAttribute("differences", this.tables.differences(one.list(), this.contents.delta(before, one))));
		}
	}

	/** The version before, or of a draft the latest one. */
	private Optional<Edition> before(Edition one) {
		return (one.version() != null) ? this.editions.findVersion(one.list(), one.version() - 1)
				: this.editions.findLatest(one.list());
	}

}
