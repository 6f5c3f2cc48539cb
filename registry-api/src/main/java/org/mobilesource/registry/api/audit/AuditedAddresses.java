package org.mobilesource.registry.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import org.mobilesource.registry.domain.audit.AuditKind;

import static org.mobilesource.registry.domain.audit.AuditKind.DECISION;
import static org.mobilesource.registry.domain.audit.AuditKind.ENTRY;
import static org.mobilesource.registry.domain.audit.AuditKind.EXPORT;
import static org.mobilesource.registry.domain.audit.AuditKind.READ;

/** Which request is recorded as what: the first address that fits. */
final class AuditedAddresses {

	private static final PathPattern PROGRESS = PathPatternParser.defaultInstance.parse("/imports/{id:\\d+}");

	private static final String READING = "GET HEAD";

	private static final String WRITING = "POST PUT PATCH DELETE";

	private static final String ANY = READING + " " + WRITING;

	/**
	 * What has a null is left out: it shows nothing of anybody, or is recorded itself.
	 */
	private static final List<Audited> ALL = List.of(on(READING, "/audit/export", EXPORT, "audit"),
			on(READING, "/audit", READ, "audit"), on(READING, "/", null, ""), on(ANY, "/error", null, ""),
			on(READING, "/sign-in", null, ""), on(ANY, "/password", null, ""), on(ANY, "/v3/api-docs*/**", null, ""),
			on(ANY, "/swagger-ui.html", null, ""), on(READING, "/public/**", null, ""),
			on(READING, "/verify/**", null, ""), on(READING, "/accounts/new", null, ""),
			on(READING, "/accounts/clients/new", null, ""), on(READING, "/accounts/clients/**", READ, "client"),
			on(READING, "/accounts/**", READ, "account"), on(WRITING, "/accounts/**", null, ""),
			on(WRITING, "/api/v1/feeds/{feed}/files", ENTRY, "files"),
			on(READING, "/api/v1/feeds/{feed}/files/{sha256}", null, ""),
			on(READING, "/api/v1/imports/{id}/errors.csv", EXPORT, "import"),
			on(READING, "/api/v1/imports/{id}", null, ""), on(WRITING, "/api/v1/evidence/{name}", ENTRY, "evidence"),
			on(READING, "/evidence/{record}/{sha256}", READ, "evidence"),
			on(READING, "/registers/{feed}/{file:.+\\.(?:csv|xlsx)}", EXPORT, "register"),
			on(READING, "/registers/{feed}/new", null, ""), on(READING, "/registers/{feed}/**", READ, "register"),
			on(WRITING, "/registers/{feed}/save", ENTRY, "register"),
			on(WRITING, "/registers/{feed}/{file:plain\\..+}", EXPORT, "register"),
			on(WRITING, "/registers/{feed}/reveal", READ, "register"),
			on(READING, "/api/v1/registers/{feed}/{*key}", READ, "register"),
			on(WRITING, "/api/v1/registers/{feed}/{*key}", ENTRY, "register"), on(READING, "/appeals/new", null, ""),
			on(READING, "/appeals/{id}/**", READ, "appeal"), on(READING, "/appeals", READ, "appeals"),
			on(WRITING, "/appeals/{id}/**", DECISION, "appeal"), on(WRITING, "/appeals", ENTRY, "appeal"),
			on(READING, "/reviews/{source}/{record}", READ, "review"), on(READING, "/reviews", READ, "reviews"),
			on(WRITING, "/reviews/{source}/{record}/**", DECISION, "review"),
			on(READING, "/rescue/{source}/{record}", READ, "rescue"), on(READING, "/rescue/**", READ, "rescue"),
			on(WRITING, "/rescue/{source}/{record}", DECISION, "rescue"),
			on(READING, "/clones/export.csv", EXPORT, "clones"), on(READING, "/clones/{id}", READ, "clone"),
			on(READING, "/clones", READ, "clones"), on(WRITING, "/clones/{id}/decisions", DECISION, "clone"),
			on(READING, "/obd/alarms/export.csv", EXPORT, "obd-alarms"), on(READING, "/obd/alarms", READ, "obd-alarms"),
			on(READING, "/api/v1/obd/alarms", EXPORT, "obd-alarms"),
			on(READING, "/obd/exemptions/export.{format}", EXPORT, "exemptions"),
			on(READING, "/obd/exemptions", READ, "exemptions"),
			on(READING, "/api/v1/obd/exemptions", EXPORT, "exemptions"),
			on(READING, "/companies/duplicates", READ, "companies"),
			on(READING, "/companies/{code}/**", READ, "company"), on(READING, "/trucks/{vin}", READ, "truck"),
			on(READING, "/api/v1/vehicles", READ, "truck"), on(READING, "/api/v1/trucks/{vin}/*", READ, "truck"),
			on(READING, "/obd/export.csv", EXPORT, "obd"), on(READING, "/obd", READ, "obd"),
			on(READING, "/api/v1/obd/connections", READ, "obd"), on(READING, "/vessels/ages/export", EXPORT, "vessels"),
			on(READING, "/vessels/ages", READ, "vessels"), on(READING, "/vessels/{id}", READ, "vessel"),
			on(READING, "/machines/{number}/**", READ, "machine"),
			on(WRITING, "/machines/{number}/**", ENTRY, "machine"), on(READING, "/machine-labels", EXPORT, "labels"),
			on(READING, "/machine-registrations/new", null, ""),
			on(READING, "/machine-registrations/{id}/**", READ, "machine-registration"),
			on(READING, "/machine-registrations", READ, "machine-registrations"),
			on(WRITING, "/machine-registrations/{id}/steps", DECISION, "machine-registration"),
			on(WRITING, "/machine-registrations/**", ENTRY, "machine-registration"),
			on(READING, "/deadlines/extensions", READ, "deadlines"),
			on(READING, "/deadlines/services", READ, "deadlines"), on(READING, "/deadlines/{case}", READ, "deadline"),
			on(READING, "/deadlines/{case}/papers/{paper}", READ, "paper"),
			on(WRITING, "/deadlines/{case}/papers/{paper}", DECISION, "paper"), on(READING, "/my", READ, "my-fleet"),
			on(READING, "/my/trucks/{vin}", READ, "truck"),
			on(READING, "/my/cases/{case}/papers/{paper}", READ, "paper"),
			on(WRITING, "/my/cases/{case}/papers", ENTRY, "paper"), on(READING, "/my/notices/{case}", READ, "notice"),
			on(READING, "/my/notices", READ, "notices"), on(READING, "/my/leases", READ, "leases"),
			on(WRITING, "/my/leases", ENTRY, "lease"), on(READING, "/my/certificates/{code}", READ, "certificate"),
			on(READING, "/my/certificates", READ, "certificates"),
			on(WRITING, "/my/certificates", ENTRY, "certificate"),
			on(WRITING, "/deadlines/extensions", DECISION, "deadlines"),
			on(WRITING, "/deadlines/services", ENTRY, "deadlines"),
			on(WRITING, "/deadlines/{case}/extensions", DECISION, "deadline"),
			on(WRITING, "/deadlines/{case}/service", ENTRY, "deadline"),
			on(READING, "/documents/print", EXPORT, "documents"), on(READING, "/documents/preview", READ, "documents"),
			on(READING, "/documents", READ, "documents"), on(READING, "/documents/{id}/**", READ, "document"),
			on(WRITING, "/documents", DECISION, "documents"),
			on(WRITING, "/documents/{id}/withdrawal", DECISION, "document"),
			on(READING, "/reminders", READ, "reminders"), on(WRITING, "/reminders/{id}/*", DECISION, "reminder"),
			on(READING, "/api/v1/handover/{department}", EXPORT, "handover"),
			on(READING, "/work/{department}/export.csv", EXPORT, "work"),
			on(READING, "/work/{department}", READ, "work"),
			on(READING, "/notification-addresses", READ, "notification-addresses"),
			on(WRITING, "/notification-addresses", ENTRY, "notification-addresses"),
			on(READING, "/fleet/**", READ, "fleet"), on(WRITING, "/fleet/transfer", ENTRY, "fleet"),
			on(READING, "/digests/{department}", READ, "list"),
			on(READING, "/watch-lists/{list}/editions", READ, "editions"),
			on(READING, "/watch-lists/*/editions/{id}/*", EXPORT, "edition"),
			on(READING, "/watch-lists/*/editions/{id}", READ, "edition"),
			on(WRITING, "/watch-lists/{list}/editions", DECISION, "editions"),
			on(WRITING, "/watch-lists/*/editions/{id}/*", DECISION, "edition"),
			on(READING, "/watch-lists/{list}/export", EXPORT, "list"),
			on(READING, "/watch-lists/{list}/{subject}/{file:.+\\.csv}", EXPORT, "list"),
			on(READING, "/watch-lists/{list}/changes", READ, "list"),
			on(READING, "/watch-lists/{list}/history", null, ""),
			on(READING, "/watch-lists/{list}/known-now", READ, "list"),
			on(READING, "/watch-lists/{list}/near-line", READ, "list"),
			on(READING, "/watch-lists/{list}/simulation", READ, "simulation"),
			on(READING, "/watch-lists/{list}/{subject}", READ, "list"),
			on(READING, "/watch-lists/{list}", READ, "list"), on(READING, "/api/v1/watch-lists/{list}", EXPORT, "list"),
			on(READING, "/api/v1/watch-lists/{list}/**", EXPORT, "editions"),
			on(WRITING, "/parameters/proposals", ENTRY, "proposal"),
			on(WRITING, "/parameters/proposals/{id}/**", DECISION, "proposal"), on(READING, "/parameters/**", null, ""),
			on(READING, "/api/v1/parameters", null, ""), on(READING, "/figures/{name}/export.csv", EXPORT, "figure"),
			on(READING, "/figures/rows/{kind:[a-z]+}.csv", EXPORT, "figure-rows"),
			on(READING, "/figures/rows/{kind}", READ, "figure-rows"), on(READING, "/figures", null, ""),
			on(READING, "/board", null, ""), on(READING, "/api/v1/figures/{name}", null, ""),
			on(READING, "/health/export.csv", EXPORT, "feed-health"), on(READING, "/health", READ, "feed-health"),
			on(WRITING, "/health/answers", DECISION, "feed-alert"),
			on(READING, "/imports/{id}/errors.csv", EXPORT, "import"),
			on(READING, "/imports/{id}/rows/{line}", READ, "import"),
			on(READING, "/imports/quarantine", READ, "quarantine"), on(READING, "/imports", READ, "imports"),
			on(READING, "/imports/new", null, ""), on(READING, "/imports/templates/**", null, ""),
			on(READING, "/imports/{id}/preview", READ, "import"), on(READING, "/imports/{id}", READ, "import"),
			on(WRITING, "/imports", ENTRY, "import"), on(WRITING, "/imports/quarantine/**", DECISION, "quarantine"),
			on(WRITING, "/imports/{id}/**", DECISION, "import"));

	private AuditedAddresses() {
	}

	/**
	 * What is recorded of the request, empty when nothing is. A page that asks every
	 * second how far an import is gets numbers alone.
	 */
	static Optional<Recorded> of(HttpServletRequest request) {
		var path = PathContainer.parsePath(request.getRequestURI());
		if (request.getHeader("HX-Request") != null && PROGRESS.matches(path)) {
			return Optional.empty();
		}
		return decided(request.getMethod(), path).flatMap((one) -> one.recorded(path));
	}

	/** Whether it is said of such a request if and as what it is recorded. */
	static boolean isDecided(String method, String path) {
		return decided(method, PathContainer.parsePath(path)).isPresent();
	}

	private static Optional<Audited> decided(String method, PathContainer path) {
		return ALL.stream().filter((one) -> one.methods.contains(method) && one.pattern.matches(path)).findFirst();
	}

	private static Audited on(String methods, String pattern, @Nullable AuditKind kind, String type) {
		return new Audited(List.of(methods.split(" ")), PathPatternParser.defaultInstance.parse(pattern), kind, type);
	}

	/**
	 * What a request does to what.
	 *
	 * @param subject the type and the keys in the address
	 */
	record Recorded(AuditKind kind, String subject) {

	}

	private record Audited(List<String> methods, PathPattern pattern, @Nullable AuditKind kind, String type) {

		Optional<Recorded> recorded(PathContainer path) {
			var match = this.pattern.matchAndExtract(path);
			if (this.kind == null || match == null) {
				return Optional.empty();
			}
			var keys = match.getUriVariables()
				.values()
				.stream()
				.map((key) -> key.replaceFirst("^/", ""))
				.filter((key) -> !key.isEmpty())
				.collect(Collectors.joining("/"));
			return Optional.of(new Recorded(this.kind, keys.isEmpty() ? this.type : this.type + ":" + keys));
		}

	}

}
