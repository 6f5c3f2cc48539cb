package org.mobilesource.registry.api.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.RegisterAccess;

import static org.mobilesource.registry.domain.access.Permission.ADMINISTER_ACCOUNTS;
import static org.mobilesource.registry.domain.access.Permission.CHANGE_RULES;
import static org.mobilesource.registry.domain.access.Permission.DECIDE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.FILE_APPEALS;
import static org.mobilesource.registry.domain.access.Permission.DECIDE_PAPERS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_ADDRESSES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_COMPANIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_PENALTIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_REPAIRS;
import static org.mobilesource.registry.domain.access.Permission.EXTEND_DEADLINES;
import static org.mobilesource.registry.domain.access.Permission.HANDLE_CLONES;
import static org.mobilesource.registry.domain.access.Permission.IMPORT;
import static org.mobilesource.registry.domain.access.Permission.ISSUE_DOCUMENTS;
import static org.mobilesource.registry.domain.access.Permission.MANAGE_REMINDERS;
import static org.mobilesource.registry.domain.access.Permission.PUBLISH_LISTS;
import static org.mobilesource.registry.domain.access.Permission.PUSH_FILES;
import static org.mobilesource.registry.domain.access.Permission.READ_AUDIT;
import static org.mobilesource.registry.domain.access.Permission.READ_IMPORTS;
import static org.mobilesource.registry.domain.access.Permission.READ_LISTS;
import static org.mobilesource.registry.domain.access.Permission.READ_MACHINERY;
import static org.mobilesource.registry.domain.access.Permission.READ_ROAD;
import static org.mobilesource.registry.domain.access.Permission.READ_SITES;
import static org.mobilesource.registry.domain.access.Permission.READ_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.REGISTER_MACHINES;
import static org.mobilesource.registry.domain.access.Permission.REVIEW;
import static org.mobilesource.registry.domain.access.Permission.SIMULATE;
import static org.mobilesource.registry.domain.access.Permission.USE_PORTAL;

/**
 * Which address needs which permission: the first rule that fits decides, and what no
 * rule fits is nobody's. {@code docs/access-matrix.md} shows the outcome for every role.
 */
final class AccessRules {

	/** For everyone, without sign-in. */
	private static final List<String> PUBLIC = List.of("/sign-in", "/webjars/**", "/site*.css", "/icon*.svg",
			"/site*.js", "/public/**", "/verify/**", "/error", "/actuator/health");

	/** For everyone who has signed in. */
	private static final List<String> SIGNED_IN = List.of("/", "/sign-out", "/password", "/v3/api-docs/**",
			"/swagger-ui/**", "/swagger-ui.html");

	private static final List<Rule> PAGES = List.of(rule("/accounts/**", ADMINISTER_ACCOUNTS),
			rule("/audit/**", READ_AUDIT), reading("/watch-lists/{list}/editions/**", READ_LISTS),
			rule("/watch-lists/{list}/editions/**", PUBLISH_LISTS), rule("/watch-lists/{slug}/simulation", SIMULATE),
			rule("/watch-lists/**", READ_LISTS), reading("/digests/{department}", READ_LISTS),
			rule("/api/v1/watch-lists/**", READ_LISTS), rule("/parameters/proposals/**", CHANGE_RULES),
			reading("/parameters/**", READ_LISTS), reading("/api/v1/parameters", READ_LISTS),
			rule("/companies/duplicates", EDIT_COMPANIES), rule("/companies/{code}/merge", EDIT_COMPANIES),
			rule("/fleet/**", EDIT_COMPANIES), rule("/reviews/**", REVIEW), rule("/rescue/**", REVIEW),
			rule("/clones/**", HANDLE_CLONES), reading("/obd/alarms/**", REVIEW), reading("/api/v1/obd/alarms", REVIEW),
			reading("/obd/exemptions/**", REVIEW), reading("/api/v1/obd/exemptions", REVIEW),
			reading("/work/police/**", EDIT_PENALTIES), reading("/api/v1/handover/police*", EDIT_PENALTIES),
			reading("/api/v1/handover/transport*", EDIT_REPAIRS), reading("/work/transport/**", EDIT_REPAIRS),
			reading("/work/ecology/**", REVIEW), rule("/appeals/new", FILE_APPEALS),
			rule("/appeals/{id}/decision", DECIDE_APPEALS), reading("/appeals/**", READ_ROAD),
			rule("/appeals/**", FILE_APPEALS), reading("/companies/{code}", READ_ROAD),
			rule("/deadlines/extensions", EXTEND_DEADLINES), rule("/deadlines/services", EXTEND_DEADLINES),
			reading("/deadlines/{id}", READ_ROAD), reading("/deadlines/{id}/papers/{paper}", READ_ROAD),
			rule("/deadlines/{id}/papers/{paper}", DECIDE_PAPERS), rule("/deadlines/**", EXTEND_DEADLINES),
			rule("/my/**", USE_PORTAL), rule("/documents/preview", ISSUE_DOCUMENTS),
			reading("/documents/**", READ_ROAD), rule("/documents/**", ISSUE_DOCUMENTS),
			rule("/reminders/**", MANAGE_REMINDERS), rule("/notification-addresses", EDIT_ADDRESSES),
			reading("/trucks/{vin}", READ_ROAD), reading("/api/v1/trucks/{vin}/**", READ_ROAD),
			reading("/figures/**", READ_SITES), reading("/board", READ_SITES),
			reading("/api/v1/figures/**", READ_SITES), reading("/health/**", READ_SITES),
			rule("/health/**", READ_IMPORTS), reading("/obd/**", READ_SITES), reading("/api/v1/obd/**", READ_SITES),
			reading("/api/v1/vehicles", READ_ROAD), reading("/evidence/**", READ_ROAD),
			rule("/vessels/**", READ_VESSELS), reading("/machines/**", READ_MACHINERY),
			reading("/machine-labels", READ_MACHINERY), rule("/machines/**", REGISTER_MACHINES),
			rule("/machine-registrations/**", REGISTER_MACHINES), rule("/imports/new", IMPORT),
			rule("/imports/{id}/rows/**", IMPORT), rule("/imports/{id}/errors.csv", IMPORT),
			reading("/imports/**", READ_IMPORTS), rule("/imports/**", IMPORT),
			rule("/api/v1/feeds/{feed}/files/**", PUSH_FILES), rule("/api/v1/imports/**", PUSH_FILES),
			rule("/api/v1/evidence/**", PUSH_FILES));

	private static final List<Rule> RULES = Stream
		.concat(PAGES.stream(),
				Arrays.stream(RegisterAccess.values())
					.flatMap((register) -> Stream.of(editing(register), reading(register))))
		.toList();

	private AccessRules() {
	}

	static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry all) {
		PUBLIC.forEach((path) -> all.requestMatchers(path(null, path)).permitAll());
		SIGNED_IN.forEach((path) -> all.requestMatchers(path(null, path)).authenticated());
		RULES.forEach((rule) -> all.requestMatchers(rule.matcher).hasAuthority(rule.permission.name()));
		all.anyRequest().denyAll();
	}

	/** The permission that the request needs, empty when none suffices. */
	static Optional<Permission> needed(HttpServletRequest request) {
		return RULES.stream().filter((rule) -> rule.matcher.matches(request)).map(Rule::permission).findFirst();
	}

	private static Rule rule(String pattern, Permission permission) {
		return new Rule(path(null, pattern), permission);
	}

	private static Rule reading(String pattern, Permission permission) {
		return new Rule(path(HttpMethod.GET, pattern), permission);
	}

	/** Forms, what they send, and what REST writes. */
	private static Rule editing(RegisterAccess register) {
		var pages = path(null, "/registers/" + register.feed() + "/{page:new|edit|save}");
		var rest = path(null, "/api/v1/registers/" + register.feed() + "/**");
		return new Rule((request) -> pages.matches(request)
				|| !HttpMethod.GET.matches(request.getMethod()) && rest.matches(request), register.editing());
	}

	private static Rule reading(RegisterAccess register) {
		var pages = path(HttpMethod.GET, "/registers/" + register.feed() + "/**");
		var plain = path(HttpMethod.POST, "/registers/" + register.feed() + "/{page:reveal|plain.csv|plain.xlsx}");
		var rest = path(HttpMethod.GET, "/api/v1/registers/" + register.feed() + "/**");
		return new Rule((request) -> pages.matches(request) || plain.matches(request) || rest.matches(request),
				register.reading());
	}

	private static RequestMatcher path(@Nullable HttpMethod method, String pattern) {
		var paths = PathPatternRequestMatcher.withDefaults();
		return (method != null) ? paths.matcher(method, pattern) : paths.matcher(pattern);
	}

	private record Rule(RequestMatcher matcher, Permission permission) {
	}

}
