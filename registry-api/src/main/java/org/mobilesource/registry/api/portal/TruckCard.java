package org.mobilesource.registry.api.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.enforcement.CasePapers;
import org.mobilesource.registry.api.vehicle.TruckRecords;
import org.mobilesource.registry.db.enforcement.CasePaperMapper;
import org.mobilesource.registry.db.enforcement.ExceedanceMapper;
import org.mobilesource.registry.db.enforcement.ObservationMapper;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.enforcement.Exceedance;
import org.mobilesource.registry.domain.inspection.Inspection;

/** What the company has to do for one of its trucks, by when, and where. */
@Controller
class TruckCard {

	private final OwnCompany own;

	private final TruckArchiveMapper archive;

	private final ObservationMapper observations;

	private final ExceedanceMapper exceedances;

	private final EvidenceMapper evidence;

	private final EvidenceFileMapper pictures;

	private final CasePaperMapper papers;

	private final CasePapers paperFiles;

	private final Stations stations;

	TruckCard(OwnCompany own, TruckArchiveMapper archive, ObservationMapper observations, ExceedanceMapper exceedances,
			EvidenceMapper evidence, EvidenceFileMapper pictures, CasePaperMapper papers, CasePapers paperFiles,
			Stations stations) {
		this.own = own;
		this.archive = archive;
		this.observations = observations;
		this.exceedances = exceedances;
		this.evidence = evidence;
		this.pictures = pictures;
		this.papers = papers;
		this.paperFiles = paperFiles;
		this.stations = stations;
	}

	@GetMapping("/my/trucks/{vin}")
	String card(@PathVariable String vin, Model model, Scope scope) {
		var truck = this.archive.findVehicle(vin, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var records = TruckRecords.of(vin, this.observations, this.archive, scope);
		var found = this.exceedances.findByTrucks(List.of(vin), scope);
		var cases = this.evidence.findCases(List.of(vin), scope)
			.stream()
			.filter((one) -> one.state().equals("OPEN"))
			.map((one) -> OpenCase.of(one, records, found, this.papers.find(one.openedBy(), scope), this.own.today()))
			.sorted(Comparator.comparing(OpenCase::deadline))
			.toList();
		var proofs = proofs(cases, scope);
		model.addAttribute("vin", vin)
			.addAttribute("own",
					this.own.trucks(scope)
						.stream()
						.filter((one) -> one.truck().vin().equals(vin))
						.findFirst()
						.orElse(null))
			.addAttribute("plate", records.plates().stream().findFirst().orElse(null))
			.addAttribute("cases", cases)
			.addAttribute("proofs", proofs)
			.addAttribute("pictures", this.pictures.ofRecords(
					proofs.values().stream().flatMap(List::stream).map(Record::recordNo).distinct().toList(), scope))
			.addAttribute("tests", tests(cases, records))
			.addAttribute("testStations", this.stations.testing(truck.division()))
			.addAttribute("repairStations", this.stations.repairing(truck.division()))
			.addAttribute("most", this.paperFiles.mostMegabytes())
			.addAttribute("today", this.own.today());
		return "portal/truck";
	}

	/** Tests since the first open case was opened. */
	private static List<Inspection> tests(List<OpenCase> cases, TruckRecords records) {
		return records.inspections()
			.stream()
			.filter((test) -> cases.stream().anyMatch((one) -> test.testedAt().isAfter(one.of().openedAt())))
			.toList();
	}

	private Map<Long, List<Record>> proofs(List<OpenCase> cases, Scope scope) {
		var ids = cases.stream().flatMap((one) -> one.hits().stream()).map(Exceedance::id).distinct().toList();
		return ids.isEmpty() ? Map.of()
				: this.evidence.findRecords(ids, scope).stream().collect(Collectors.groupingBy(Record::exceedanceId));
	}

}
