package org.mobilesource.registry.api.access;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.imports.FeedCatalogue;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.ApiClientRule;
import org.mobilesource.registry.domain.access.ApiKey;
import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** Programs that may push files, and their keys, for administrators. */
@Controller
@RequestMapping("/accounts/clients")
class ApiClientPages {

	private final ApiClientMapper clients;

	private final FeedCatalogue feeds;

	private final Clock clock;

	private final AuditTrail trail;

	ApiClientPages(ApiClientMapper clients, FeedCatalogue feeds, Clock clock, AuditTrail trail) {
		this.clients = clients;
		this.feeds = feeds;
		this.clock = clock;
		this.trail = trail;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("clients", this.clients.findAll());
		return "access/clients";
	}

	@GetMapping("/new")
	String create(Model model) {
		return form(new ApiClient("", "", Set.of(), Set.of()), List.of(), true, model);
	}

	@PostMapping
	String add(Entered entered, Model model, Principal me) {
		var client = entered.client((entered.name() != null) ? entered.name().strip() : "");
		var faults = ApiClientRule.faults(client);
		if (faults.isEmpty()) {
			record(client.name(), Map.of("after", recorded(client)));
		}
		if (faults.isEmpty() && this.clients.insert(client) == 0) {
			faults = List.of("NAME_TAKEN");
		}
		return faults.isEmpty() ? issue(client.name(), entered.until(), me, model) : form(client, faults, true, model);
	}

	@GetMapping("/{name}")
	String edit(@PathVariable String name, Model model) {
		return form(client(name), List.of(), false, model);
	}

	@PostMapping("/{name}")
	String change(@PathVariable String name, Entered entered, Model model) {
		var stored = client(name);
		var client = entered.client(stored.name());
		var faults = ApiClientRule.faults(client);
		if (!faults.isEmpty()) {
			return form(client, faults, false, model);
		}
		record(name, Map.of("before", recorded(stored), "after", recorded(client)));
		this.clients.update(client);
		return "redirect:/accounts/clients/" + name;
	}

	/** A new key; those before it go on for so many days. */
	@PostMapping("/{name}/renew")
	String renew(@PathVariable String name, @RequestParam @Nullable LocalDate validUntil,
			@RequestParam(defaultValue = "0") int overlapDays, Model model, Principal me) {
		var overlap = Duration.ofDays(Math.max(0, Math.min(overlapDays, 90)));
		record(client(name).name(), Map.of("overlapDays", overlap.toDays()));
		this.clients.endKeys(client(name).name(), this.clock.instant().plus(overlap));
		return issue(name, end(validUntil), me, model);
	}

	@PostMapping("/{name}/revoke")
	String revoke(@PathVariable String name, @RequestParam String prefix, Principal me) {
		record(client(name).name(), Map.of("revoked", prefix));
		this.clients.revoke(client(name).name(), prefix, me.getName(), this.clock.instant());
		return "redirect:/accounts/clients/" + name;
	}

	private String issue(String name, @Nullable Instant until, Principal me, Model model) {
		var key = KeyText.random();
		record(name, Map.of("issued", key.prefix(), "until", (until != null) ? until.toString() : ""));
		this.clients.insertKey(ApiKey.issued(key, name, this.clock.instant(), until, me.getName()));
		model.addAttribute("name", name).addAttribute("key", key.shown());
		return "access/client-key";
	}

	private void record(String name, Map<String, ?> detail) {
		this.trail.record(AuditKind.ACCOUNT, "client:" + name, detail);
	}

	private static Map<String, Object> recorded(ApiClient client) {
		return Map.of("feeds", new TreeSet<>(client.feeds()), "sites", new TreeSet<>(client.sites()));
	}

	private String form(ApiClient client, List<String> faults, boolean isNew, Model model) {
		var now = this.clock.instant();
		var choices = new TreeSet<>(this.feeds.names());
		choices.addAll(client.feeds());
		model.addAttribute("client", client)
			.addAttribute("sites", String.join(" ", new TreeSet<>(client.sites())))
			.addAttribute("feeds", choices)
			.addAttribute("faults", faults)
			.addAttribute("isNew", isNew)
			.addAttribute("zone", BusinessTime.ZONE)
			.addAttribute("keys",
					this.clients.findKeys(client.name())
						.stream()
						.map((key) -> new ShownKey(key, key.stateAt(now)))
						.toList());
		return "access/client";
	}

	private ApiClient client(String name) {
		return this.clients.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static @Nullable Instant end(@Nullable LocalDate lastDay) {
		return (lastDay != null) ? BusinessTime.endOf(lastDay) : null;
	}

	/** A key as the page shows it, which is without its hash. */
	record ShownKey(ApiKey key, ApiKey.State state) {
	}

	/** What an administrator fills in. */
	record Entered(@Nullable String name, @Nullable String displayName, @Nullable Set<String> feeds,
			@Nullable String sites, @Nullable LocalDate validUntil) {

		ApiClient client(String ofName) {
			var codes = Arrays.stream(((this.sites != null) ? this.sites : "").split("[\\s,，、;]+"))
				.filter((code) -> !code.isEmpty())
				.collect(Collectors.toSet());
			return new ApiClient(ofName, (this.displayName != null) ? this.displayName.strip() : "",
					(this.feeds != null) ? this.feeds : Set.of(), codes);
		}

		@Nullable Instant until() {
			return end(this.validUntil);
		}

	}

}
