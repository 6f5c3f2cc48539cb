package org.mobilesource.registry.api.vessel;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.domain.access.Scope;

/** The lists of ships by age as of any day, and the same as files. */
@Controller
@RequestMapping("/vessels/ages")
class AgeListPages {

	private static final int PAGE = 20;

	private static final String FIRST = "twenty-years";

	private final AgedVessels aged;

	private final VesselArchiveMapper vessels;

	private final ShipTableMapper tables;

	private final AuditTrail trail;

	AgeListPages(AgedVessels aged, VesselArchiveMapper vessels, ShipTableMapper tables, AuditTrail trail) {
		this.aged = aged;
		this.vessels = vessels;
		this.tables = tables;
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = FIRST) String list,
			@RequestParam(required = false) @Nullable LocalDate asOf, @RequestParam(defaultValue = "1") int page,
			Model model, Locale language, Scope scope) {
		var chosen = chosen(list);
		var day = this.aged.day(asOf);
		var all = this.aged.on(day, scope);
		var listed = on(chosen, all);
		var paging = new Paging(page, PAGE, listed.size());
		var shares = this.vessels.countShares(day, scope);
		model.addAttribute("list", chosen)
			.addAttribute("lists", AgeList.values())
			.addAttribute("counts", counts(all))
			.addAttribute("day", day)
			.addAttribute("paging", paging)
			.addAttribute("rows", listed.subList(paging.offset(), Math.min(paging.offset() + PAGE, listed.size())))
			.addAttribute("vessels", shares.vessels())
			.addAttribute("clean", new Share(shares.clean(), shares.powered()))
			.addAttribute("receivers", new Share(shares.receivers(), shares.receiverKnown()))
			.addAttribute("names", ShipNames.of(this.tables, day, language));
		return "vessel/ages";
	}

	@GetMapping("/export")
	void export(@RequestParam(defaultValue = FIRST) String list,
			@RequestParam(required = false) @Nullable LocalDate asOf, HttpServletResponse response, Locale language,
			Scope scope) throws IOException {
		var chosen = chosen(list);
		var day = this.aged.day(asOf);
		var file = ContentDisposition.attachment().filename("vessels-" + chosen.slug() + "-" + day + ".csv").build();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
		var listed = on(chosen, this.aged.on(day, scope));
		new AgeCsv(chosen, day, ShipNames.of(this.tables, day, language)).write(listed, response);
		this.trail.note("rows", listed.size());
	}

	private static List<AgedVessel> on(AgeList list, List<AgedVessel> all) {
		return all.stream().filter((vessel) -> vessel.isOn(list)).toList();
	}

	private static Map<AgeList, Integer> counts(List<AgedVessel> all) {
		return Arrays.stream(AgeList.values())
			.collect(Collectors.toMap(Function.identity(), (list) -> on(list, all).size()));
	}

	private static AgeList chosen(String slug) {
		return AgeList.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
