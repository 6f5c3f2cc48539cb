package org.mobilesource.registry.api.register;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.api.imports.HandEntry;
import org.mobilesource.registry.api.web.Choices;
import org.mobilesource.registry.db.register.RegisterQuery;
import org.mobilesource.registry.db.reporting.NameMapper.Name;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.privacy.Sight;

/**
 * All rows of the current filter, or those that are ticked, as a file with the columns of
 * the feed, which can be imported again. Rows are written as the server sends them,
 * however many they are. Names and phones of persons are masked, so that such a file
 * cannot be imported before they are put in again.
 */
@Controller
class RegisterExport {

	private final Registers registers;

	private final HandEntry entry;

	private final Choices choices;

	private final Unmasking unmasking;

	private final TransactionTemplate reading;

	private final Clock clock;

	private final AuditTrail trail;

	RegisterExport(Registers registers, HandEntry entry, Choices choices, Unmasking unmasking,
			PlatformTransactionManager transactions, Clock clock, AuditTrail trail) {
		this.unmasking = unmasking;
		this.trail = trail;
		this.choices = choices;
		this.registers = registers;
		this.entry = entry;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.clock = clock;
	}

	@GetMapping("/registers/{feed}/export.{format:csv|xlsx}")
	void export(@PathVariable String feed, @PathVariable String format, @RequestParam Map<String, String> parameters,
			HttpServletResponse response, Scope scope) throws IOException {
		var query = this.registers.query(this.registers.get(feed), parameters);
		write(feed, format, query, query.filters(), response, scope, Sight.MASKED);
	}

	/** The same with names and phones, for those who see them anyway and say why. */
	@PostMapping("/registers/{feed}/plain.{format:csv|xlsx}")
	@Nullable String plain(@PathVariable String feed, @PathVariable String format, @RequestParam(defaultValue = "") String reason,
			@RequestParam Map<String, String> parameters, HttpServletResponse response, Model model, Scope scope,
			Account account) throws IOException {
		var register = this.registers.get(feed);
		if (account.sight(feed) != Sight.PLAIN) {
			throw new AccessDeniedException("masked for this account");
		}
		var given = this.unmasking.reason(reason);
		if (given.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("feed", feed);
			return "register/unreasoned";
		}
		var query = this.registers.query(register, parameters);
		this.unmasking.exported(feed, given.get(), register.table().count(query, scope), query.filters());
		write(feed, format, query, query.filters(), response, scope, Sight.PLAIN);
		return null;
	}

	/** The ticked rows alone, and a page that says so when none is ticked. */
	@GetMapping("/registers/{feed}/ticked.{format:csv|xlsx}")
	@Nullable String ticked(@PathVariable String feed, @PathVariable String format,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model,
			Scope scope) throws IOException {
		var register = this.registers.get(feed);
		var ticked = Ticked.of(parameters);
		if (ticked.none()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("feed", register.feed());
			return "register/unticked";
		}
		write(feed, format, RegisterQuery.of(ticked.keys()), Map.of("ticked", String.valueOf(ticked.keys().size())),
				response, scope, Sight.MASKED);
		return null;
	}

	private void write(String feed, String format, RegisterQuery query, Map<String, String> filters,
			HttpServletResponse response, Scope scope, Sight sight) throws IOException {
		var register = this.registers.get(feed);
		var columns = this.entry.fields(feed).stream().map(HandEntry.Field::name).toList();
		var today = BusinessTime.dateOf(this.clock.instant());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(feed + "-" + today + "." + format).build().toString());
		response.setHeader("X-Business-Date", today.toString());
		response.setHeader("X-Filters", line(filters));
		var sheet = ExportSheet.open(format, columns, today, filters, codes(register, columns), response);
		var rows = new AtomicLong();
		this.reading.executeWithoutResult((status) -> register.table().stream(query, scope, (row) -> {
			sheet.add(columns.stream().map(sight.of(row.getResultObject())::get).toList());
			rows.incrementAndGet();
		}));
		sheet.close(); // only a whole export ends like one
		this.trail.note("rows", rows.get());
	}

	/** The codes of the columns that have some. */
	private Map<String, List<Name>> codes(Register register, List<String> columns) {
		return columns.stream()
			.filter(register.codeSets()::containsKey)
			.collect(Collectors.toMap((column) -> column,
					(column) -> this.choices.of(register.codeSets().getOrDefault(column, column))));
	}

	/** As in an address, since headers are ASCII. */
	private static String line(Map<String, String> filters) {
		return filters.entrySet()
			.stream()
			.map((filter) -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
