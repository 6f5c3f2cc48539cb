package org.mobilesource.registry.api.fleet;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.mobilesource.registry.db.fleet.FleetConflictMapper;

/** Fleet rows that cannot all be true, for people to mend. */
@Controller
class ConflictPages {

	private static final int SHOWN = 500;

	private final FleetConflictMapper conflicts;

	ConflictPages(FleetConflictMapper conflicts) {
		this.conflicts = conflicts;
	}

	@GetMapping("/fleet/conflicts")
	String conflicts(Model model) {
		model.addAttribute("overlaps", this.conflicts.findOverlaps(SHOWN))
			.addAttribute("gaps", this.conflicts.findGaps(SHOWN));
		return "fleet/conflicts";
	}

}
