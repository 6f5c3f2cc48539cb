package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper.QuarantineRow;
import org.mobilesource.registry.db.imports.QuarantineMapper.State;

/** What is done with the ticked rows of the quarantine, all of them at once. */
@Controller
@RequestMapping("/imports/quarantine")
class TickedRowPages {

	private final QuarantineMapper quarantine;

	private final FeedCatalogue feeds;

	private final ObjectProvider<RowReplay> replay;

	private final RowDismissal dismissal;

	TickedRowPages(QuarantineMapper quarantine, FeedCatalogue feeds, ObjectProvider<RowReplay> replay,
			RowDismissal dismissal) {
		this.quarantine = quarantine;
		this.feeds = feeds;
		this.replay = replay;
		this.dismissal = dismissal;
	}

	/** Imports the rows as they are once more, those of one import as one file. */
	@PostMapping("/replay")
	String replay(@RequestParam(defaultValue = "") List<String> row, Principal principal,
			@RequestParam(defaultValue = "") String reason, QuarantineForm form, RedirectAttributes notice)
			throws IOException {
		var person = principal.getName();
		var why = reason.isBlank() ? null : Given.reason(reason);
		var byImport = row.stream()
			.map(RowPlace::of)
			.flatMap((place) -> this.quarantine.findRow(place.importId(), place.line()).stream())
			.filter((one) -> one.state() == State.OPEN && this.feeds.hasColumns(one.feed()))
			.collect(Collectors.groupingBy(QuarantineRow::importId, TreeMap::new, Collectors.toList()));
		List<Long> begun = new ArrayList<>();
		int rows = 0;
		for (var ofOne : byImport.values()) {
			rows += ofOne.size();
			this.replay.getObject().unchanged(ofOne, person, why).ifPresent((one) -> begun.add(one.importId()));
		}
		notice.addFlashAttribute("replayed", rows).addFlashAttribute("begun", begun);
		return "redirect:" + form.self();
	}

	@PostMapping("/dismiss")
	String dismiss(@RequestParam(defaultValue = "") List<String> row, Principal principal, @RequestParam String reason,
			QuarantineForm form, RedirectAttributes notice) {
		if (reason.isBlank()) {
			notice.addFlashAttribute("unreasoned", true);
			return "redirect:" + form.self();
		}
		var person = principal.getName();
		var why = Given.reason(reason);
		long rows = row.stream().map(RowPlace::of).filter((one) -> this.dismissal.dismiss(one, person, why)).count();
		notice.addFlashAttribute("dismissed", rows);
		return "redirect:" + form.self();
	}

}
