package org.mobilesource.registry.api.company;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.change.ListHistory;
import org.mobilesource.registry.api.reporting.Stay;
import org.mobilesource.registry.api.web.CodeNames;
import org.mobilesource.registry.api.web.TimelineEvent;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.Firm;
import org.mobilesource.registry.db.reporting.CompanyArchiveMapper.FleetTruck;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.company.Identities;
import org.mobilesource.registry.domain.fleet.FleetRole;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

/** The archive of a company, today or as of a past day. */
@Controller
class CompanyPages {

	private static final int ROWS = 500;

	private final CompanyArchiveMapper archive;

	private final CompanyMergeMapper merges;

	private final WatchListMapper lists;

	private final CodeNames names;

	private final PolicyCache policies;

	private final AsOf asOf;

	private final ListHistory history;

	CompanyPages(CompanyArchiveMapper archive, CompanyMergeMapper merges, WatchListMapper lists, CodeNames names,
			PolicyCache policies, AsOf asOf, ListHistory history) {
		this.archive = archive;
		this.merges = merges;
		this.lists = lists;
		this.names = names;
		this.policies = policies;
		this.asOf = asOf;
		this.history = history;
	}

	@GetMapping("/companies/{creditCode}")
	String archive(@PathVariable String creditCode, @RequestParam(defaultValue = "fleet") String tab,
			@RequestParam(required = false) @Nullable LocalDate on, Model model, Scope scope, Account account) {
		var now = this.archive.findFirm(creditCode, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var seen = this.asOf.of("companies", creditCode, on, scope, account.sight("companies"));
		var run = this.lists.findCurrentRun();
		var day = (on != null) ? on : run.map(EvaluationRun::businessDate).orElse(seen.today());
		var last = seen.isPast() ? day : LocalDate.MAX;
		var identities = this.merges.identities();
		var codes = codes(creditCode, identities);
		var fleet = this.archive.findFleet(codes, day, scope);
		var exceedances = this.archive.findExceedances(codes, ROWS, scope)
			.stream()
			.filter((one) -> !one.occurredOn().isAfter(last))
			.toList();
		var stays = Stay.of(this.lists.findPeriods(creditCode, scope), run.orElse(null));
		stays = seen.isPast() ? Stay.until(stays, day) : stays;
		var rows = this.archive.findFleetRows(codes, ROWS, scope);
		model.addAttribute("company", seen.as(now, Firm.class))
			.addAttribute("seen", seen)
			.addAttribute("mergedInto", identities.companyOf(creditCode))
			.addAttribute("duplicates", identities.duplicatesOf(creditCode))
			.addAttribute("tab", tab)
			.addAttribute("day", day)
			.addAttribute("fleet", fleet)
			.addAttribute("counts", Counts.of(fleet))
			.addAttribute("chart", FleetChart.until(day, this.archive.findCountedPeriods(codes, scope), threshold(day)))
			.addAttribute("exceedances", exceedances)
			.addAttribute("stays", stays)
			.addAttribute("history", tab.equals("lists") ? this.history.of(creditCode, last, scope) : List.of())
			.addAttribute("divisionNames", this.names.named("division", day))
			.addAttribute("vehicleTypes", this.names.named("vehicle_type", day))
			.addAttribute("events",
					TimelineEvent.until(CompanyTimeline.of(creditCode, rows, exceedances, stays).events(), last));
		return "company/archive";
	}

	/** A company shows its duplicates' fleets, too; a duplicate shows its own. */
	private static List<String> codes(String creditCode, Identities identities) {
		var codes = identities.codesOf(List.of(creditCode));
		return codes.isEmpty() ? List.of(creditCode) : codes;
	}

	private int threshold(LocalDate day) {
		return this.policies.policies().on(day).whole("large-fleet.min-trucks");
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
