package org.mobilesource.registry.batch.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a night is asked for.
 *
 * @param inbox holds a folder for each feed
 * @param now the clock of the run
 * @param historic whether the files are long complete, and not waited for
 */
record Night(LocalDate businessDate, Path inbox, Instant now, boolean historic) {
}
