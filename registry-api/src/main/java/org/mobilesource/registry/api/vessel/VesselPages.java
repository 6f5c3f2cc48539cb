package org.mobilesource.registry.api.vessel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.register.Seen;
import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.register.RowStates.Period;
import org.mobilesource.registry.domain.vessel.Vessel;

/** The archive of a vessel, today or as of another day. */
@Controller
class VesselPages {

	private static final List<String> REGISTRY = List.of("name", "home_port");

	private static final List<String> OPERATORS = List.of("owner", "owner_credit_code");

	private final VesselArchiveMapper vessels;

	private final ShipTableMapper tables;

	private final AgedVessels aged;

	private final AsOf asOf;

	VesselPages(VesselArchiveMapper vessels, ShipTableMapper tables, AgedVessels aged, AsOf asOf) {
		this.asOf = asOf;
		this.vessels = vessels;
		this.tables = tables;
		this.aged = aged;
	}

	@GetMapping("/vessels/{shipId}")
	String archive(@PathVariable String shipId, @RequestParam(defaultValue = "basic") String tab,
			@RequestParam(required = false) @Nullable LocalDate on, Model model, Locale language, Scope scope,
			Account account) {
		var now = this.vessels.find(shipId, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var seen = this.asOf.of("vessels", shipId, on, scope, account.sight("vessels"));
		var vessel = seen.as(now, Vessel.class);
		var day = seen.day();
		model.addAttribute("vessel", vessel)
			.addAttribute("tab", tab)
			.addAttribute("seen", seen)
			.addAttribute("day", day)
			.addAttribute("registry", seen.periods(REGISTRY))
			.addAttribute("operators", seen.periods(OPERATORS))
			.addAttribute("aging", this.aged.of(vessel, day).aging())
			.addAttribute("sharing", sharing(vessel, scope))
			.addAttribute("warnings", warnings(seen))
			.addAttribute("names", ShipNames.of(this.tables, day, language));
		return "vessel/archive";
	}

	private static List<String> warnings(Seen seen) {
		var codes = Objects.requireNonNullElse(seen.state().text("codes"), "");
		return Arrays.stream(codes.split(" ")).filter((code) -> !code.isEmpty()).toList();
	}

	private List<Vessel> sharing(Vessel vessel, Scope scope) {
		var mmsi = vessel.mmsi();
		return (mmsi != null) ? this.vessels.findSharingMmsi(vessel.shipId(), mmsi, scope) : List.of();
	}

}
