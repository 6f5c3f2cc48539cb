package org.mobilesource.registry.api.reminder;

import java.security.Principal;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.web.Paging;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reminder.OutboxPageMapper;
import org.mobilesource.registry.db.reminder.OutboxPageMapper.Filter;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.MessageState;

/** The outbox of reminders, with what a person has to decide. */
@Controller
class OutboxPages {

	private static final int PAGE = 50;

	private final OutboxPageMapper outbox;

	private final Environment environment;

	private final PolicyMapper policies;

	private final DatabaseLocks locks;

	private final Clock clock;

	OutboxPages(OutboxPageMapper outbox, Environment environment, PolicyMapper policies, DatabaseLocks locks,
			Clock clock) {
		this.outbox = outbox;
		this.environment = environment;
		this.policies = policies;
		this.locks = locks;
		this.clock = clock;
	}

	@GetMapping("/reminders")
	String page(@RequestParam(required = false) @Nullable MessageState state,
			@RequestParam(required = false) @Nullable Channel channel,
			@RequestParam(required = false) @Nullable String vin, @RequestParam(defaultValue = "1") int page,
			Model model, Scope scope) {
		var filter = new Filter(state, channel, (vin != null) ? vin.strip() : null, null);
		var paging = new Paging(page, PAGE, this.outbox.count(filter, scope));
		var today = BusinessTime.dateOf(this.clock.instant());
		model.addAttribute("filter", filter)
			.addAttribute("states", MessageState.values())
			.addAttribute("channels", Channel.values())
			.addAttribute("paging", paging)
			.addAttribute("messages", this.outbox.find(filter, PAGE, paging.offset(), scope))
			.addAttribute("atWork", this.locks.isHeld(OutboxPageMapper.LOCK))
			.addAttribute("mail", this.environment.containsProperty("spring.mail.host"))
			.addAttribute("sms", this.environment.containsProperty("registry.sms"))
			.addAttribute("unknownYear",
					new WorkingCalendar(this.policies.findCalendarDays()).firstUnknownYear(today, today.plusMonths(3))
						.orElse(null));
		return "reminder/outbox";
	}

	@PostMapping("/reminders/{id:\\d{1,18}}/retry")
	String retry(@PathVariable long id, Principal person, Scope scope) {
		return decide(id, MessageState.QUEUED, person, scope);
	}

	@PostMapping("/reminders/{id:\\d{1,18}}/give-up")
	String giveUp(@PathVariable long id, Principal person, Scope scope) {
		return decide(id, MessageState.FAILED, person, scope);
	}

	/** Not while messages are sent: the outcome of this one may be known in a moment. */
	private String decide(long id, MessageState state, Principal person, Scope scope) {
		boolean free = this.locks.whenFree(OutboxPageMapper.LOCK, () -> {
			if (this.outbox.decide(id, state, person.getName(), this.clock.instant(), scope) == 0) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
		});
		if (!free) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return "redirect:/reminders";
	}

}
