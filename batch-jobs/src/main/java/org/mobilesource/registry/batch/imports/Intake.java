package org.mobilesource.registry.batch.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * One file on its way into the registry: read as a whole first, without effects, then
 * loaded bit by bit.
 *
 * @param <I> what is loaded at a time
 */
public interface Intake<I> extends Closeable {

	/** Reads the whole file. */
	Seen readAll() throws IOException, RefusedFileException;

	/**
	 * Decides whether the file is refused, or held until a person decides.
	 * @param mostPercent so many of its rows may be bad
	 * @param wholeFile whether one bad row refuses it
	 */
	void conclude(int mostPercent, boolean wholeFile) throws IOException;

	int rows();

	int rowsBad();

	/** Whether bad rows refuse the file; no person can release it then. */
	boolean isRefused();

	/** Why the file is to be held or refused, when it is. */
	Optional<String> holdReason();

	/** What is to be loaded, in an order that is always the same. */
	ItemStreamReader<I> reader();

	/** Gives every row its place, in the transaction of its items. */
	ItemWriter<I> writer(Ledger ledger);

	int itemsPerTransaction();

	/** Notes what there is to note of the whole file, in the transaction that ends it. */
	default void conclude(long importId) {
	}

	/**
	 * What was read.
	 *
	 * @param sha256 hexadecimal, of the bytes on disk; null when they could not be read
	 * to their end, or could not change
	 * @param blankRows rows that were passed over because they hold nothing
	 */
	record Seen(@Nullable String sha256, int blankRows) {
	}

}
