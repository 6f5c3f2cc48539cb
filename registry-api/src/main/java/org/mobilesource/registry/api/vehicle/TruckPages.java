package org.mobilesource.registry.api.vehicle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.enforcement.Exceedance;

/** The archive of a truck. */
@Controller
class TruckPages {

	private final TruckArchiveMapper archive;

	private final ObservationMapper observations;

	private final ExceedanceMapper exceedances;

	private final EvidenceMapper evidence;

	private final WatchListMapper lists;

	private final CodeNames names;

	private final TruckLife life;

	TruckPages(TruckArchiveMapper archive, ObservationMapper observations, ExceedanceMapper exceedances,
			EvidenceMapper evidence, WatchListMapper lists, CodeNames names, TruckLife life) {
		this.archive = archive;
		this.observations = observations;
		this.exceedances = exceedances;
		this.evidence = evidence;
		this.lists = lists;
		this.names = names;
		this.life = life;
	}

	@GetMapping("/trucks/{vin}")
	String archive(@PathVariable String vin, @RequestParam(defaultValue = "basic") String tab, Model model) {
		var truck = this.archive.findVehicle(vin).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var records = TruckRecords.of(vin, this.observations, this.archive);
		var memberships = this.archive.findMemberships(vin);
		var found = this.exceedances.findByTrucks(List.of(vin));
		var cases = this.evidence.findCases(List.of(vin));
		var stays = Stay.of(this.lists.findPeriods(vin), this.lists.findCurrentRun().orElse(null));
		model.addAttribute("truck", truck)
			.addAttribute("tab", tab)
			.addAttribute("scrappage", this.life.of(truck))
			.addAttribute("records", records)
			.addAttribute("memberships", memberships)
			.addAttribute("exceedances", found)
			.addAttribute("proofs", proofs(found))
			.addAttribute("cases", cases)
			.addAttribute("stays", stays)
			.addAttribute("divisionNames", named(this.names.choices("division")))
			.addAttribute("vehicleTypes", named(this.names.choices("vehicle_type")))
			.addAttribute("events", TruckTimeline.of(vin, records, memberships, found, cases, stays).events());
		return "vehicle/archive";
	}

	private Map<Long, List<Record>> proofs(List<Exceedance> found) {
		return found.isEmpty() ? Map.of()
				: this.evidence.findRecords(found.stream().map(Exceedance::id).toList())
					.stream()
					.collect(Collectors.groupingBy(Record::exceedanceId));
	}

	private static Map<String, String> named(List<Name> names) {
		return names.stream().collect(Collectors.toMap(Name::code, Name::name));
	}

}
