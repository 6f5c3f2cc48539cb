package org.mobilesource.registry.api.machinery;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.register.AsOf;
import org.mobilesource.registry.api.register.Ticked;
import org.mobilesource.registry.api.web.PublicAddress;
import org.mobilesource.registry.api.web.QrCode;
import org.mobilesource.registry.db.machinery.MachineLifeMapper;
import org.mobilesource.registry.db.machinery.MachineLifeMapper.Registered;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.machinery.ApplicationField;
import org.mobilesource.registry.domain.machinery.RegistrationNumberCheck;

/**
 * The information card and the label of a machine, and the public page that its code
 * opens.
 */
@Controller
class MachineDocuments {

	private static final List<ApplicationField> ONLY_IN_APPLICATIONS = List.of(ApplicationField.SERIAL_NO,
			ApplicationField.DISCLOSURE_NO, ApplicationField.ENGINE_MAKER, ApplicationField.ENGINE_POWER_KW,
			ApplicationField.DEVICES, ApplicationField.MAX_MASS_KG, ApplicationField.PURPOSE);

	private final MachineLifeMapper machines;

	private final MachineRegistration registration;

	private final ApplicationOptions options;

	private final AuditTrail trail;

	private final AsOf asOf;

	private final PublicAddress addresses;

	MachineDocuments(MachineLifeMapper machines, MachineRegistration registration, ApplicationOptions options,
			AsOf asOf, AuditTrail trail, PublicAddress addresses) {
		this.machines = machines;
		this.registration = registration;
		this.options = options;
		this.asOf = asOf;
		this.trail = trail;
		this.addresses = addresses;
	}

	@GetMapping("/machines/{registrationNo}/card")
	String card(@PathVariable String registrationNo, Model model, Scope scope, Account account) {
		document(registrationNo, model, scope, account);
		return "machinery/card";
	}

	@GetMapping("/machines/{registrationNo}/label")
	String label(@PathVariable String registrationNo, Model model, Scope scope, Account account) {
		document(registrationNo, model, scope, account);
		return "machinery/label";
	}

	/** The labels of ticked machines, one a page; machines without a number have none. */
	@GetMapping("/machine-labels")
	String labels(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model,
			Scope scope) {
		var ticked = Ticked.of(parameters);
		if (ticked.none()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("feed", "machinery");
			return "register/unticked";
		}
		var labels = this.machines.findAll(ticked.keys(), scope).stream().map(this::labelOf).toList();
		this.trail.note("rows", labels.size());
		model.addAttribute("labels", labels).addAttribute("unnumbered", ticked.keys().size() - labels.size());
		return "machinery/labels";
	}

	/** Public: no owner, no place, no numbers but the one that was asked for. */
	@GetMapping("/verify/machines/{registrationNo}")
	String verify(@PathVariable String registrationNo, HttpServletResponse response, Model model) {
		var number = RegistrationNumberCheck.normalise(registrationNo);
		var machine = this.machines.find(number, Scope.CITY).orElse(null);
		if (machine == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("number", number).addAttribute("machine", machine);
		return "machinery/verify";
	}

	private void document(String registrationNo, Model model, Scope scope, Account account) {
		var machine = this.machines.find(registrationNo, scope)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var seen = this.asOf.of("machinery", registrationNo, null, scope, account.sight("machinery"));
		var label = labelOf(machine);
		var id = machine.applicationId();
		model.addAttribute("machine", seen.as(machine, Registered.class))
			.addAttribute("label", label)
			.addAttribute("values", (id != null) ? this.registration.values(id) : Map.of())
			.addAttribute("fields", ONLY_IN_APPLICATIONS)
			.addAttribute("divisionNames", this.options.named().getOrDefault(ApplicationField.DIVISION, Map.of()));
	}

	private Label labelOf(Registered machine) {
		var address = this.addresses.of("/verify/machines/{number}", machine.registrationNo());
		return new Label(machine, address, QrCode.of(address));
	}

	/**
	 * A label.
	 *
	 * @param address that its code opens
	 */
	record Label(Registered machine, String address, QrCode qr) {
	}

}
