package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import org.mobilesource.registry.batch.imports.Ledger.Effect;
import org.mobilesource.registry.db.access.ApiClientMapper;
import org.mobilesource.registry.db.imports.CodeMapper;
import org.mobilesource.registry.db.imports.ImportMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.imports.ImportRun;
import org.mobilesource.registry.domain.imports.ImportState;

/**
 * Imports what a dry run has checked, in the transaction of a caller who rolls it back:
 * the check, the chunks and the end of an import, without the job that stores them bit by
 * bit.
 */
public class TrialImport {

	private final FileImporter importer;

	private final ImportMapper imports;

	private final CodeMapper codes;

	private final PolicyMapper policies;

	private final ApiClientMapper clients;

	private final Clock clock;

	private final Path folder;

	TrialImport(FileImporter importer, ImportMapper imports, CodeMapper codes, PolicyMapper policies,
			ApiClientMapper clients, Clock clock, Path folder) {
		this.importer = importer;
		this.imports = imports;
		this.codes = codes;
		this.policies = policies;
		this.clients = clients;
		this.clock = clock;
		this.folder = folder;
	}

	/** Imports the file of the dry run; bad rows go to quarantine. */
	public void load(ImportRun dryRun, Path file) {
		try {
			load(this.importer.feed(dryRun.feed()), dryRun, new InputFile(file));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The import of " + dryRun.fileName() + " could not be tried", ex);
		}
	}

	private <T> void load(Feed<T> feed, ImportRun dryRun, InputFile file) throws Exception {
		var facts = new FileFacts(dryRun.fileName(), dryRun.businessDate(), dryRun.clockAt(), this.policies.policies(),
				this.codes.codes(dryRun.businessDate()));
		var encoding = Charset.forName(String.valueOf(dryRun.encoding()));
		var replays = Replays.of(feed, dryRun, this.imports);
		try (var check = new FileCheck<>(feed, facts, Sources.of(feed, dryRun.submittedBy(), this.clients), replays,
				this.folder)) {
			check.seeAll(file, encoding);
			check.conclude(100, false);
			if (!file.sha256().equals(dryRun.sha256()) || check.rows() != dryRun.rowsInFile()) {
				throw new IOException("文件已不是预检的文件 / no longer the file of the dry run: " + file.path());
			}
			long importId = begin(dryRun);
			var writer = new ChunkImport<>(feed, facts, replays,
					new Ledger(importId, 0, Effect.LOAD, Map.of(), this.imports, (rows) -> {
					}));
			write(new CheckedRowReader<>(check, file, encoding), writer, feed.rowsPerTransaction());
			check.tally().store(importId);
			this.imports.finish(importId, ImportState.DONE, null, this.clock.instant());
		}
	}

	private long begin(ImportRun dryRun) {
		var earlier = this.imports.findByContent(dryRun.feed(), dryRun.sha256(), false);
		this.imports.insertRun(dryRun.asImport(earlier.isEmpty() ? 0 : earlier.get(0).attempt() + 1));
		return this.imports.findByContent(dryRun.feed(), dryRun.sha256(), false).get(0).id();
	}

	private static <T> void write(CheckedRowReader<T> reader, ChunkImport<T> writer, int rows) throws Exception {
		reader.open(new ExecutionContext());
		try {
			List<CheckedRow<T>> chunk = new ArrayList<>();
			for (var row = reader.read(); row != null; row = reader.read()) {
				chunk.add(row);
				if (chunk.size() == rows) {
					writer.write(new Chunk<>(chunk));
					chunk.clear();
				}
			}
			if (!chunk.isEmpty()) {
				writer.write(new Chunk<>(chunk));
			}
		}
		finally {
			reader.close();
		}
	}

}
