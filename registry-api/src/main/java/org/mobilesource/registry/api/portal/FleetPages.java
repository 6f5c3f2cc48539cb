package org.mobilesource.registry.api.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.mobilesource.registry.domain.access.Scope;

/** The first screen of a company: its trucks and where it stands. */
@Controller
class FleetPages {

	private final OwnCompany own;

	FleetPages(OwnCompany own) {
		this.own = own;
	}

	@GetMapping("/my")
	String fleet(Model model, Scope scope) {
		var trucks = this.own.trucks(scope);
		model.addAttribute("standing", this.own.standing(scope))
			.addAttribute("urgent", trucks.stream().filter(OwnTruck::needsAction).toList())
			.addAttribute("others", trucks.stream().filter((one) -> !one.needsAction()).toList())
			.addAttribute("count", trucks.stream().filter((one) -> one.truck().registered()).count())
			.addAttribute("dueSoon", trucks.stream().filter(OwnTruck::isDueSoon).count())
			.addAttribute("soonDays", this.own.policy().whole("portal.due-soon-days"))
			.addAttribute("today", this.own.today());
		return "portal/fleet";
	}

}
