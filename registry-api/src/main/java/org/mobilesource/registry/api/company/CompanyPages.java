package org.mobilesource.registry.api.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetTruck;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** The archive of a company. */
@Controller
class CompanyPages {

	private static final int ROWS = 500;

	private final CompanyArchiveMapper archive;

	private final WatchListMapper lists;

	private final CodeNames names;

	private final PolicyMapper policies;

	private final Clock clock;

	CompanyPages(CompanyArchiveMapper archive, WatchListMapper lists, CodeNames names, PolicyMapper policies,
			Clock clock) {
		this.archive = archive;
		this.lists = lists;
		this.names = names;
		this.policies = policies;
		this.clock = clock;
	}

	@GetMapping("/companies/{creditCode}")
	String archive(@PathVariable String creditCode, @RequestParam(defaultValue = "fleet") String tab,
			@RequestParam(required = false) @Nullable LocalDate on, Model model) {
		var company = this.archive.findFirm(creditCode)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var run = this.lists.findCurrentRun();
		var day = (on != null) ? on
				: run.map(EvaluationRun::businessDate).orElseGet(() -> BusinessTime.dateOf(this.clock.instant()));
		var fleet = this.archive.findFleet(creditCode, day);
		var exceedances = this.archive.findExceedances(creditCode, ROWS);
		var stays = Stay.of(this.lists.findPeriods(creditCode), run.orElse(null));
		var rows = this.archive.findFleetRows(creditCode, ROWS);
		model.addAttribute("company", company)
			.addAttribute("tab", tab)
			.addAttribute("day", day)
			.addAttribute("fleet", fleet)
			.addAttribute("counts", Counts.of(fleet))
			.addAttribute("chart", FleetChart.until(day, this.archive.findCountedPeriods(creditCode), threshold(day)))
			.addAttribute("exceedances", exceedances)
			.addAttribute("stays", stays)
			.addAttribute("divisionNames", named(this.names.choices("division")))
			.addAttribute("vehicleTypes", named(this.names.choices("vehicle_type")))
			.addAttribute("events", CompanyTimeline.of(creditCode, rows, exceedances, stays).events());
		return "company/archive";
	}

	private int threshold(LocalDate day) {
		return this.policies.policies().on(day).whole("large-fleet.min-trucks");
	}

	private static Map<String, String> named(List<Name> names) {
		return names.stream().collect(Collectors.toMap(Name::code, Name::name));
	}

	/** Trucks of a fleet that are on the register, each counted once. */
	record Counts(long trucks, long diesel, long owned, long leased) {

		static Counts of(List<FleetTruck> fleet) {
			var registered = fleet.stream().filter(FleetTruck::registered).toList();
			var diesel = registered.stream().filter(FleetTruck::isDiesel).toList();
			return new Counts(distinct(registered), distinct(diesel),
					distinct(diesel.stream().filter((truck) -> truck.role() == FleetRole.OWNED).toList()),
					distinct(diesel.stream().filter((truck) -> truck.role() == FleetRole.LEASED).toList()));
		}

		private static long distinct(List<FleetTruck> trucks) {
			return trucks.stream().map(FleetTruck::vin).distinct().count();
		}

	}

}
