package org.mobilesource.registry.api.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper;
import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper.Answer;
import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper.Lease;
import org.mobilesource.registry.db.fleet.LeaseConfirmationMapper.Reply;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;

/**
 * Leases that name the company, which says whether they are true. What it says changes no
 * fleet: the transport bureau does.
 */
@Controller
@RequestMapping("/my/leases")
class LeasePages {

	private static final int SHOWN = 300;

	private static final int LONGEST_NOTE = 300;

	private final LeaseConfirmationMapper leases;

	private final Clock clock;

	LeasePages(LeaseConfirmationMapper leases, Clock clock) {
		this.leases = leases;
		this.clock = clock;
	}

	@GetMapping
	String all(Model model, Scope scope) {
		var company = OwnCompany.code(scope);
		var answers = this.leases.findAnswers(scope);
		model.addAttribute("leases",
				this.leases.findLeases(SHOWN, scope)
					.stream()
					.map((lease) -> new Answered(lease, scope.creditCodes().contains(lease.lessee()), company,
							answers.stream().filter(lease::isOf).toList()))
					.toList());
		return "portal/leases";
	}

	/** A dispute says why. */
	@PostMapping
	String answer(@RequestParam String vin, @RequestParam String lessee, @RequestParam LocalDate from,
			@RequestParam Reply answer, @RequestParam(defaultValue = "") String note, Account account,
			RedirectAttributes notice, Scope scope) {
		var said = new Answer(vin, lessee, from, OwnCompany.code(scope), null, answer, note.strip(), account.name(),
				this.clock.instant());
		if (this.leases.findLeases(SHOWN, scope).stream().noneMatch((lease) -> lease.isOf(said))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (answer == Reply.DISPUTED && said.note().isEmpty() || said.note().length() > LONGEST_NOTE) {
			notice.addFlashAttribute("incomplete", said.key());
		}
		else {
			this.leases.insert(said);
		}
		return "redirect:/my/leases";
	}

	/**
	 * A lease with what both sides say.
	 *
	 * @param leasedIn whether the company is the lessee
	 * @param company the code under which it answers
	 */
	public record Answered(Lease lease, boolean leasedIn, String company, List<Answer> answers) {

		/** Whether the company has said nothing yet. */
		public boolean isOpen() {
			return this.answers.stream().noneMatch((one) -> one.company().equals(this.company));
		}

		/** The key of the fleet row. */
		public String key() {
			return String.join("|", this.lease.vin(), this.lease.lessee(), "LEASED", this.lease.from().toString());
		}

	}

}
