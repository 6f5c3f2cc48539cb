package org.mobilesource.registry.api.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.change.ListHistory;
import org.mobilesource.registry.api.obd.TruckDays;
import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.db.document.DocumentMapper;
import org.mobilesource.registry.db.document.DocumentMapper.Document;
import org.mobilesource.registry.db.evidence.EvidenceFileMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper;
import org.mobilesource.registry.db.reporting.EvidenceMapper.Record;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Capture;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Pass;
import org.mobilesource.registry.db.reporting.TruckArchiveMapper.Vehicle;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.Exceedance;

/** The archive of a truck, today or as of a past day. */
@Controller
class TruckPages {

	private final TruckArchiveMapper archive;

	private final EvidenceMapper evidence;

	private final EvidenceFileMapper pictures;

	private final DocumentMapper documents;

	private final TruckFiles files;

	private final AsOf asOf;

	private final CodeNames names;

	private final TruckLife life;

	private final TruckDays diagnosis;

	private final ListHistory history;

	TruckPages(TruckArchiveMapper archive, EvidenceMapper evidence, EvidenceFileMapper pictures,
			DocumentMapper documents, TruckFiles files, AsOf asOf, CodeNames names, TruckLife life, TruckDays diagnosis,
			ListHistory history) {
		this.archive = archive;
		this.evidence = evidence;
		this.pictures = pictures;
		this.documents = documents;
		this.files = files;
		this.asOf = asOf;
		this.names = names;
		this.life = life;
		this.diagnosis = diagnosis;
		this.history = history;
	}

	@GetMapping("/trucks/{vin}")
	String archive(@PathVariable String vin, @RequestParam(defaultValue = "basic") String tab,
			@RequestParam(required = false) @Nullable LocalDate on, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope, Account account) {
		var now = this.archive.findVehicle(vin, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var seen = this.asOf.of("trucks", vin, on, scope, account.sight("trucks"));
		var truck = seen.as(now, Vehicle.class);
		var day = seen.day();
		var file = seen.isPast() ? this.files.of(vin, scope).until(day) : this.files.of(vin, scope);
		var proofs = proofs(file.exceedances(), scope);
		model.addAttribute("truck", truck)
			.addAttribute("tab", tab)
			.addAttribute("seen", seen)
			.addAttribute("obd", tab.equals("obd") ? this.diagnosis.until(vin, day, page, scope) : null)
			.addAttribute("scrappage", this.life.scrappage(truck, day))
			.addAttribute("stageWarnings", this.life.stageWarnings(truck, day))
			.addAttribute("records", file.records())
			.addAttribute("plate",
					file.records().plates().stream().filter((one) -> one.holds(day)).findFirst().orElse(null))
			.addAttribute("tenures", file.tenures())
			.addAttribute("tenure", file.tenures().stream().filter((one) -> one.holds(day)).findFirst().orElse(null))
			.addAttribute("companies", file.companyNames())
			.addAttribute("memberships", file.memberships())
			.addAttribute("exceedances", file.exceedances())
			.addAttribute("proofs", proofs)
			.addAttribute("pictures", this.pictures.ofRecords(shown(tab, file.records(), proofs), scope))
			.addAttribute("documents", documents(file.exceedances(), day, scope))
			.addAttribute("cases", file.cases())
			.addAttribute("stays", file.stays())
			.addAttribute("history",
					tab.equals("lists") ? this.history.of(vin, seen.isPast() ? day : LocalDate.MAX, scope) : List.of())
			.addAttribute("divisionNames", this.names.named("division", day))
			.addAttribute("vehicleTypes", this.names.named("vehicle_type", day))
			.addAttribute("events", file.events(vin, seen.isPast() ? day : LocalDate.MAX));
		return "vehicle/archive";
	}

	/** The records whose stills and clips the tab shows. */
	private static List<String> shown(String tab, TruckRecords records, Map<Long, List<Record>> proofs) {
		return switch (tab) {
			case "readings" ->
				Stream
					.concat(records.readings().stream().map(Pass::recordNo),
							records.captures().stream().map(Capture::recordNo))
					.toList();
			case "exceedances" -> proofs.values().stream().flatMap(List::stream).map(Record::recordNo).toList();
			default -> List.of();
		};
	}

	/** What had been issued by the day. */
	private Map<Long, List<Document>> documents(List<Exceedance> found, LocalDate day, Scope scope) {
		return found.isEmpty() ? Map.of()
				: this.documents.findOf(found.stream().map(Exceedance::id).toList(), scope)
					.stream()
					.filter((document) -> !BusinessTime.dateOf(document.issuedAt()).isAfter(day))
					.collect(Collectors.groupingBy(Document::exceedanceId));
	}

	private Map<Long, List<Record>> proofs(List<Exceedance> found, Scope scope) {
		return found.isEmpty() ? Map.of()
				: this.evidence.findRecords(found.stream().map(Exceedance::id).toList(), scope)
					.stream()
					.collect(Collectors.groupingBy(Record::exceedanceId));
	}

}
