package org.mobilesource.registry.api.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.simulation.Simulations.Outcome;
import org.mobilesource.registry.api.simulation.Simulations.State;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.policy.AllowedValues;
import org.mobilesource.registry.domain.policy.Policy;
import org.mobilesource.registry.domain.policy.Reach;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;
import org.mobilesource.registry.domain.watchlist.Listed;
import org.mobilesource.registry.domain.watchlist.WatchList;

/** What the three lists would be under one or two settings; the address has them all. */
@Controller
class SimulationPages {

	private static final int ROWS = 200;

	private static final Set<String> SIMULATED = new LinkedHashSet<>(List.of("large-fleet.min-trucks",
			"fleet.attribution", "high-exceedance.percent", "high-exceedance.inclusive", "window", "denominator",
			"exceedance.sources", "repair.days", "repair.day-kind", "repair.record-required", "retest.methods",
			"remote-sensing.opacity.limit", "remote-sensing.chain.length", "remote-sensing.chain.months",
			"plate.confidence.min", "remote-sensing.no.counts"));

	private final WatchListMapper lists;

	private final PolicyCache parameters;

	private final ObjectProvider<Simulations> simulations;

	SimulationPages(WatchListMapper lists, PolicyCache parameters, ObjectProvider<Simulations> simulations) {
		this.lists = lists;
		this.parameters = parameters;
		this.simulations = simulations;
	}

	@GetMapping("/watch-lists/{slug}/simulation")
	String simulation(@PathVariable String slug, @RequestParam MultiValueMap<String, String> address,
			@RequestParam(defaultValue = "false") boolean all, Model model, HttpServletResponse response, Scope scope) {
		var list = WatchList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("list", list).addAttribute("all", all).addAttribute("most", ROWS);
		this.lists.findCurrentRun().ifPresent((run) -> {
			var inForce = this.parameters.policies().on(run.businessDate());
			var a = Setting.of("a", address, inForce, SIMULATED);
			var b = Setting.of("b", address, inForce, SIMULATED);
			model.addAttribute("run", run)
				.addAttribute("fields", SIMULATED.stream().map((name) -> Field.of(name, inForce)).toList())
				.addAttribute("a", a)
				.addAttribute("b", b);
			if (a.isRefused() || b.isRefused()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			}
			else if (!a.isEmpty() || !b.isEmpty()) {
				show(list, run, Stream.of(a, b).map(Setting::values).filter((one) -> !one.isEmpty()).toList(),
						a.isEmpty(), model, scope);
			}
		});
		return "simulation/simulation";
	}

	private void show(WatchList list, EvaluationRun run, List<Map<String, String>> settings, boolean onlySecond,
			Model model, Scope scope) {
		var simulating = this.simulations.getIfAvailable();
		var outcome = (simulating != null) ? simulating.of(run, settings) : new Outcome(State.BUSY, List.of(), null);
		model.addAttribute("outcome", outcome);
		if (outcome.state() != State.DONE) {
			return;
		}
		List<List<Listed>> found = new ArrayList<>(outcome.lists().stream().map((one) -> one.lists()).toList());
		if (onlySecond) {
			found.add(1, found.get(0));
		}
		else if (found.size() == 2) {
			found.add(found.get(0));
		}
		model.addAttribute("sameData", Listed.contentHash(found.get(0)).equals(run.contentSha256()))
			.addAttribute("comparisons",
					Arrays.stream(WatchList.values())
						.sorted(Comparator.comparing((WatchList one) -> one != list))
						.map((one) -> Comparison.of(one, found.get(0), found.get(1), found.get(2), scope))
						.toList());
	}

	/**
	 * A parameter that can be tried.
	 *
	 * @param words among which it is chosen, empty for a number
	 * @param slow whether everything is judged anew
	 */
	record Field(String name, String inForce, boolean several, List<String> words, int least, int most, boolean slow) {

		static Field of(String name, Policy inForce) {
			var text = inForce.text(name);
			var allowed = AllowedValues.of(name).orElseThrow();
			return new Field(name, text, allowed.several(), allowed.words(), allowed.least(), allowed.most(),
					Reach.of(List.of(name)) == Reach.JUDGING);
		}

	}

}
