package org.mobilesource.registry.batch.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mobilesource.registry.domain.enforcement.Repair;
import org.mobilesource.registry.domain.imports.Problem;
import org.mobilesource.registry.domain.imports.RowOutcome.Accepted;
import org.mobilesource.registry.domain.imports.RowOutcome.Rejected;
import org.mobilesource.registry.domain.imports.RowOutcome.Skipped;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolTests {

	private static final Repair REPAIR = new Repair("W1", null, "桂RZZ001", "01", null, LocalDate.of(2021, 3, 1),
			"更换 \"DOC\"\n两次", null);

	@TempDir
	private Path folder;

	@Test
	void givesBackWhatWasAddedAsOftenAsItIsRead() throws IOException {
		var good = new CheckedRow<>(2, "W1", -7, new Accepted<>(REPAIR, List.of()), "");
		var warned = new CheckedRow<>(3, "W1", 8, new Accepted<>(REPAIR, List.of("VIN_CHECK")), "");
		var bad = new CheckedRow<Repair>(5, "", 0,
				new Rejected<>(
						List.of(Problem.of("REQUIRED", "plate", null), Problem.of("UNKNOWN_CODE", "a", "b", "c"))),
				"W1,,\"x\ny\"");
		var foreign = new CheckedRow<Repair>(6, "W2", 1, new Skipped<>("NOT_DIESEL"), "");
		var replayed = new CheckedRow<>(7, "W1", 9, new Accepted<>(REPAIR, List.of()), "", new Origin(1L << 40, 12));
		try (var spool = Spool.in(this.folder, RowCodec.json(Repair.class))) {
			for (var row : List.of(good, warned, bad, foreign, replayed)) {
				spool.add(row);
			}

			for (int time = 0; time < 2; time++) {
				var rows = spool.rows();
				for (var row : List.of(good, warned, bad, foreign, replayed)) {
					assertThat(rows.next()).isEqualTo(Optional.of(row));
				}
				assertThat(rows.next()).isEmpty();
			}
		}
	}

	@Test
	void leavesNoFileBehind() throws IOException {
		try (var spool = Spool.in(this.folder, RowCodec.json(BigDecimal.class))) {
			spool.add(new CheckedRow<>(2, "a", 1, new Accepted<>(new BigDecimal("1.50"), List.of()), ""));

			assertThat(spool.rows().next().orElseThrow().outcome())
				.isEqualTo(new Accepted<>(new BigDecimal("1.50"), List.of()));
		}
		try (var left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

}
