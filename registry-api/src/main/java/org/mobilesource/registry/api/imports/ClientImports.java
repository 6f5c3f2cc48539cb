package org.mobilesource.registry.api.imports;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportReport;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.imports.ImportRun;

/** The imports that an API client has begun. */
@Component
@ConditionalOnBooleanProperty(name = "registry.jobs.enabled", matchIfMissing = true)
class ClientImports {

	private final ImportMapper imports;

	private final FileImporter importer;

	ClientImports(ImportMapper imports, FileImporter importer) {
		this.imports = imports;
		this.importer = importer;
	}

	/** The import, empty for one of somebody else. */
	Optional<ImportRun> find(ApiClient client, long id) {
		return this.imports.findRun(id).filter((run) -> client.recordedName().equals(run.submittedBy()));
	}

	boolean isOwn(ApiClient client, long id) {
		return find(client, id).isPresent();
	}

	/** The latest import of the content by the client, a dry run if there is no other. */
	Optional<Long> latest(ApiClient client, String feed, String sha256) {
		return Stream.of(false, true)
			.flatMap((dryRun) -> this.imports.findByContent(feed, sha256, dryRun).stream())
			.filter((run) -> client.recordedName().equals(run.submittedBy()))
			.map(ImportRun::id)
			.findFirst();
	}

	/** What the import answers, as far as it has come. */
	ImportReport report(long id) {
		var run = this.imports.findRun(id).orElseThrow();
		return this.importer.reportOf(run.state().name(), id, run.fileName());
	}

}
