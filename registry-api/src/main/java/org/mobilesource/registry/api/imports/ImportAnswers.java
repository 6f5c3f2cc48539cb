package org.mobilesource.registry.api.imports;

import java.io.IOException;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.mobilesource.registry.api.web.ApiProblem;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.imports.ImportRun;

/** What became of the files that an API client has pushed. */
@RestController
@RequestMapping("/api/v1/imports/{id:\\d{1,18}}")
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class ImportAnswers {

	private final ClientImports imports;

	private final RejectedRows rejected;

	ImportAnswers(ClientImports imports, RejectedRows rejected) {
		this.imports = imports;
		this.rejected = rejected;
	}

	/** The same as the command line says of a file; RUNNING until it is over. */
	@GetMapping
	ResponseEntity<ImportReport> result(@PathVariable long id, @Parameter(hidden = true) ApiClient client) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.imports.report(own(client, id).id()));
	}

	/** The rejected rows with their reasons, to be mended and sent again. */
	@GetMapping("/errors.csv")
	void errors(@PathVariable long id, @Parameter(hidden = true) ApiClient client, Locale language,
			HttpServletResponse response) throws IOException {
		this.rejected.write(own(client, id), language, response);
	}

	private ImportRun own(ApiClient client, long id) {
		return this.imports.find(client, id)
			.orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN_IMPORT", Long.toString(id)));
	}

}
