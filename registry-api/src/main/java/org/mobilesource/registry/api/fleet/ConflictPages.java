package org.mobilesource.registry.api.fleet;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.fleet.FleetConflictMapper;
import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper;
import org.mobilesource.registry.domain.access.Scope;

/** Fleet rows that cannot all be true or that companies dispute, for people to mend. */
@Controller
class ConflictPages {

	private static final int SHOWN = 500;

	private final FleetConflictMapper conflicts;

	private final LeaseConfirmationMapper leases;

	private final CompanyMergeMapper merges;

	ConflictPages(FleetConflictMapper conflicts, LeaseConfirmationMapper leases, CompanyMergeMapper merges) {
		this.conflicts = conflicts;
		this.leases = leases;
		this.merges = merges;
	}

	@GetMapping("/fleet/conflicts")
	String conflicts(Model model, Scope scope) {
		var identities = this.merges.identities();
		model
			.addAttribute("overlaps",
					this.conflicts.findOverlaps(SHOWN, scope)
						.stream()
						.filter((pair) -> !identities.areOne(pair.firstCode(), pair.secondCode()))
						.toList())
			.addAttribute("gaps", this.conflicts.findGaps(SHOWN, scope))
			.addAttribute("disputes", this.leases.findDisputes(SHOWN, scope));
		return "fleet/conflicts";
	}

}
