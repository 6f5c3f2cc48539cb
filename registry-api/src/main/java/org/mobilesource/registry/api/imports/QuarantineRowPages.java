package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import jakarta.servlet.http.HttpServletResponse;

import org.mobilesource.registry.api.imports.RowForm.Sentence;
import org.mobilesource.registry.db.imports.QuarantineMapper;
import org.mobilesource.registry.db.imports.QuarantineMapper.QuarantineRow;
import org.mobilesource.registry.db.imports.QuarantineMapper.State;

/** One quarantined row: its columns to be mended, and what people did with it. */
@Controller
@RequestMapping("/imports/{id:\\d+}/rows/{line:\\d+}")
class QuarantineRowPages {

	private final QuarantineMapper quarantine;

	private final FeedCatalogue feeds;

	private final ObjectProvider<RowReplay> replay;

	private final RowDismissal dismissal;

	QuarantineRowPages(QuarantineMapper quarantine, FeedCatalogue feeds, ObjectProvider<RowReplay> replay,
			RowDismissal dismissal) {
		this.quarantine = quarantine;
		this.feeds = feeds;
		this.replay = replay;
		this.dismissal = dismissal;
	}

	@GetMapping
	String row(@PathVariable long id, @PathVariable int line, Locale language, Model model) {
		var row = find(id, line);
		var sentences = this.quarantine.findProblems(List.of(row))
			.stream()
			.map((problem) -> Sentence.of(problem, english(language)))
			.toList();
		return page(row, Submitted.in(row.header()).values(row.rawRow()), sentences, model);
	}

	/** Imports the row as it was mended, unless it is still wrong. */
	@PostMapping("/replay")
	String replay(@PathVariable long id, @PathVariable int line, @RequestParam MultiValueMap<String, String> form,
			Principal person, Locale language, Model model, HttpServletResponse response) throws IOException {
		var row = open(id, line);
		if (!this.feeds.hasColumns(row.feed())) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		var replay = this.replay.getObject();
		var values = form.getOrDefault("value", List.of());
		if (values.size() != Submitted.in(row.header()).header().size()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		var problems = replay.problems(row, values);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", true);
			return page(row, values, problems.stream().map((one) -> Sentence.of(one, english(language))).toList(),
					model);
		}
		return replay.mended(row, values, person.getName(), given(form.getFirst("reason")))
			.map((begun) -> "redirect:/imports/" + begun.importId())
			.orElse("redirect:/imports");
	}

	@PostMapping("/dismiss")
	String dismiss(@PathVariable long id, @PathVariable int line, @RequestParam String reason, Principal person) {
		if (!this.dismissal.dismiss(new RowPlace(id, line), person.getName(), Given.reason(reason))) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return "redirect:/imports/" + id + "/rows/" + line;
	}

	private String page(QuarantineRow row, List<String> values, Collection<Sentence> sentences, Model model) {
		var submitted = Submitted.in(row.header());
		var replay = this.feeds.hasColumns(row.feed()) ? this.replay.getIfAvailable() : null;
		var columns = (replay != null) ? replay.columns(row) : submitted.header().stream().map((cell) -> "").toList();
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			labels.add(this.feeds.label(row.feed(),
					columns.get(i).isEmpty() ? submitted.header().get(i) : columns.get(i)));
		}
		model.addAttribute("row", row)
			.addAttribute("form", RowForm.of(submitted.header(), columns, labels, values, List.copyOf(sentences)))
			.addAttribute("surplus", submitted.surplus(row.rawRow()))
			.addAttribute("replaying", replay != null)
			.addAttribute("trace",
					this.quarantine.findDecisions(row.importId(), row.line())
						.stream()
						.map((one) -> new Step(one, changed(submitted, row, labels, one.sentRow())))
						.toList());
		return "imports/row";
	}

	/** What a person changed, by column: before → after. */
	private static Map<String, String> changed(Submitted submitted, QuarantineRow row, List<String> labels,
			@Nullable String sent) {
		Map<String, String> changed = new LinkedHashMap<>();
		if (sent != null) {
			var before = submitted.values(row.rawRow());
			var after = Submitted.fields(sent);
			for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
				if (!before.get(i).equals(after.get(i))) {
					changed.put(labels.get(i), before.get(i) + " → " + after.get(i));
				}
			}
		}
		return changed;
	}

	private QuarantineRow find(long id, int line) {
		return this.quarantine.findRow(id, line).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private QuarantineRow open(long id, int line) {
		var row = find(id, line);
		if (row.state() != State.OPEN) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return row;
	}

	private static boolean english(Locale language) {
		return language.getLanguage().equals("en");
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : Given.reason(text);
	}

	/** What a person did with the row, and what was changed by it. */
	public record Step(QuarantineMapper.Decision decision, Map<String, String> changed) {
	}

}
