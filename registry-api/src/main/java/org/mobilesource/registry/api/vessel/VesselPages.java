package org.mobilesource.registry.api.vessel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.vessel.ShipTableMapper;
import org.mobilesource.registry.db.vessel.VesselArchiveMapper;
import org.mobilesource.registry.domain.vessel.Vessel;

/** The archive of a vessel. */
@Controller
class VesselPages {

	private final VesselArchiveMapper vessels;

	private final ShipTableMapper tables;

	private final AgedVessels aged;

	VesselPages(VesselArchiveMapper vessels, ShipTableMapper tables, AgedVessels aged) {
		this.vessels = vessels;
		this.tables = tables;
		this.aged = aged;
	}

	@GetMapping("/vessels/{shipId}")
	String archive(@PathVariable String shipId, @RequestParam(required = false) @Nullable LocalDate on, Model model,
			Locale language) {
		var vessel = this.vessels.find(shipId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var day = this.aged.day(on);
		model.addAttribute("vessel", vessel)
			.addAttribute("day", day)
			.addAttribute("aging", this.aged.of(vessel, day).aging())
			.addAttribute("sharing", sharing(vessel))
			.addAttribute("warnings", warnings(shipId))
			.addAttribute("names", ShipNames.of(this.tables, day, language));
		return "vessel/archive";
	}

	private List<String> warnings(String shipId) {
		return this.vessels.findWarnings(shipId)
			.map((codes) -> Arrays.stream(codes.split(" ")).filter((code) -> !code.isEmpty()).toList())
			.orElse(List.of());
	}

	private List<Vessel> sharing(Vessel vessel) {
		var mmsi = vessel.mmsi();
		return (mmsi != null) ? this.vessels.findSharingMmsi(vessel.shipId(), mmsi) : List.of();
	}

}
