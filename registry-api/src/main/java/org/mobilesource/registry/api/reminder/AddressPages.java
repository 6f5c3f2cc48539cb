package org.mobilesource.registry.api.reminder;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.db.reminder.NotificationAddressMapper;
import org.mobilesource.registry.db.reminder.NotificationAddressMapper.Address;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.reminder.Channel;

/** Where the reminders of a company or of the owner of a truck go. */
@Controller
class AddressPages {

	private static final Pattern MAIL = Pattern.compile("(?=.{3,254}$)[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

	private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

	private final NotificationAddressMapper addresses;

	private final Clock clock;

	AddressPages(NotificationAddressMapper addresses, Clock clock) {
		this.addresses = addresses;
		this.clock = clock;
	}

	@GetMapping("/notification-addresses")
	String page(@RequestParam(required = false) @Nullable String recipient, Model model, Scope scope) {
		var wanted = (recipient != null && !recipient.isBlank()) ? recipient.strip()
				: scope.isCompany() ? scope.creditCodes().get(0) : "";
		model.addAttribute("wanted", wanted)
			.addAttribute("recipient", this.addresses.findRecipient(wanted, scope).orElse(null));
		if (!model.containsAttribute("values")) {
			model.addAttribute("values",
					this.addresses.findRecipient(wanted, scope).isEmpty() ? Map.of()
							: this.addresses.findAddresses(wanted)
								.stream()
								.collect(Collectors.toMap((one) -> one.channel().name(), Address::address)));
		}
		return "reminder/addresses";
	}

	@PostMapping("/notification-addresses")
	@Transactional
	String save(@RequestParam String recipient, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String sms, Principal person, Model model, Scope scope) {
		if (this.addresses.findRecipient(recipient, scope).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var given = Map.of(Channel.EMAIL, email.strip(), Channel.SMS, sms.strip());
		var wrong = given.entrySet()
			.stream()
			.filter((one) -> !one.getValue().isEmpty() && !isAddress(one.getKey(), one.getValue()))
			.map((one) -> one.getKey().name())
			.toList();
		if (!wrong.isEmpty()) {
			model.addAttribute("wrong", wrong)
				.addAttribute("values", Map.of(Channel.EMAIL.name(), email, Channel.SMS.name(), sms));
			return page(recipient, model, scope);
		}
		given.forEach((channel, address) -> {
			if (address.isEmpty()) {
				this.addresses.remove(recipient, channel);
			}
			else {
				this.addresses.put(recipient, new Address(channel, address), person.getName(), this.clock.instant());
			}
		});
		return "redirect:/notification-addresses?recipient=" + recipient;
	}

	private static boolean isAddress(Channel channel, String text) {
		return ((channel == Channel.EMAIL) ? MAIL : MOBILE).matcher(text).matches();
	}

}
