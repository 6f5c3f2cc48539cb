package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import org.mobilesource.registry.batch.generate.TruckDay;
import org.mobilesource.registry.batch.imports.FileImporter;
import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportRequest;

/**
 * A process that imports a file of truck-days of on-board frames, 28,800 records each,
 * and says what processor time that took, that of an embedded server among it. Arguments:
 * folder, truck-days.
 */
final class OnBoardRun {

	private static final Instant NOW = Instant.parse("2021-03-01T19:00:00Z");

	private static final long MORNING = Instant.parse("2021-03-01T00:00:00Z").getEpochSecond();

	/**
	 * A night of a city has ten thousand; by then the import has been compiled, which
	 * some of its methods are only when a second file comes.
	 */
	private static final int WARM_UP = 1_000;

	private static final int WARM_UP_FILES = 2;

	/**
	 * Trucks whose frames come in turn, as a platform receives them, a tenth of a day
	 * each.
	 */
	private static final int PART = 10;

	private static final int COPIED_AT_ONCE = 1 << 16;

	/** Different ones, so that they do not all lie in the processor's cache. */
	private static final int DAYS_WALKED = 20;

	/** What one truck-day may take, on one core that walks the bare loop as fast. */
	private static final double GOAL_SECONDS = 0.010;

	private OnBoardRun() {
	}

	public static void main(String[] arguments) throws IOException {
		var folder = Files.createDirectories(Path.of(arguments[0]));
		int days = Integer.parseInt(arguments[1]);
		int known = days + WARM_UP_FILES * WARM_UP;
		var file = write(folder.resolve("days.bin"), 0, days);
		var ofKnown = write(folder.resolve("known.bin"), known, days);
		try (var context = Context.start()) {
			register(context, days, days + WARM_UP);
			register(context, known, known + days);
			for (int i = 0; i < WARM_UP_FILES; i++) {
				var warmUp = write(folder.resolve("warm-up.bin"), days + i * WARM_UP, WARM_UP);
				load(context, warmUp, WARM_UP);
				Files.delete(warmUp);
			}
			walk(days);
			double walking = walk(days);
			var before = processorTime();
			double seconds = Context.time(() -> load(context, file, days));
			double used = secondsSince(before);
			walking = (walking + walk(days)) / 2;
			before = processorTime();
			copy(file);
			double copying = secondsSince(before);
			// Memory that was used is faster than memory that the host has to give.
			Files.delete(file);
			before = processorTime();
			load(context, ofKnown, days);
			double usedOfKnown = secondsSince(before);
			var bareLoop = Row.of("bare loop over as many frames: processor time", days, walking);
			var imported = Row.of("import obd-frames: processor time, by truck-day", days, used);
			Lines.say(bareLoop);
			Lines.say(imported.against(goal(bareLoop)));
			Lines.say(Row.of("of this: a copy on this disk, as the archive has one", days, copying).against(imported));
			Lines.say(mixed(context, folder, known + days, days).against(imported));
			Lines.say(Row.of("import obd-frames: records of 1.6 MB a truck-day",
					(long) days * TruckDay.PACKETS * TruckDay.RECORDS, seconds));
			Lines.say(Row.of("the same of trucks whose engine is on record, with windows of work", days, usedOfKnown)
				.against(goal(bareLoop)));
		}
	}

	private static Path write(Path file, int from, int days) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			for (int i = 0; i < days; i++) {
				out.write(new TruckDay(from + i, MORNING).frames());
			}
		}
		return file;
	}

	/** What as many days may take on a machine that walks the bare loop at this speed. */
	private static Row goal(Row bareLoop) {
		double records = bareLoop.rows() * TruckDay.PACKETS * TruckDay.RECORDS;
		double slower = bareLoop.seconds() / (records / BareLoop.RECORDS_PER_SECOND);
		return Row.of("10 ms each where the bare loop walks %,.0f records/s".formatted(BareLoop.RECORDS_PER_SECOND),
				bareLoop.rows(), bareLoop.rows() * GOAL_SECONDS * slower);
	}

	/**
	 * The bare loop, just before and after the import since the machine's speed changes.
	 */
	private static double walk(int days) {
		byte[][] some = new byte[DAYS_WALKED][];
		for (int i = 0; i < DAYS_WALKED; i++) {
			some[i] = new TruckDay(i, MORNING).frames();
		}
		var before = processorTime();
		for (int i = 0; i < days; i++) {
			if (BareLoop.walk(some[i % DAYS_WALKED]) == 0) {
				throw new IllegalStateException("Nothing summed");
			}
		}
		return secondsSince(before);
	}

	/** As many records of ten times as many trucks, whose frames come in turn. */
	private static Row mixed(ApplicationContext context, Path folder, int from, int days) throws IOException {
		var file = folder.resolve("mixed.bin");
		int trucks = days * PART;
		int packets = TruckDay.PACKETS / PART;
		try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			for (int truck = 0; truck < trucks; truck++) {
				byte[] frames = new TruckDay(from + truck, MORNING).frames(packets);
				int length = frames.length / packets;
				for (int packet = 0; packet < packets; packet++) {
					out.write(ByteBuffer.wrap(frames, packet * length, length),
							((long) packet * trucks + truck) * length);
				}
			}
		}
		var before = processorTime();
		load(context, file, days);
		return Row.of("the same records of ten times as many trucks, in turn", trucks, secondsSince(before));
	}

	/** With an engine on record. */
	private static void register(ApplicationContext context, int from, int to) {
		var jdbc = context.getBean(JdbcTemplate.class);
		jdbc.update(
				"""
						REPLACE INTO engine_model (engine_model, torque, reference_torque_nm, max_power_kw, whtc_work_kwh, source,
						  codes, import_id, import_line, row_hash)
						VALUES ('bench', 'INDICATED', 1600, 228, 22.5, 'bench', '', 1, 1, 1)
						""");
		jdbc.batchUpdate(
				"""
						INSERT INTO truck (vin, vehicle_type, fuel, emission_stage, registered_on, division, engine_model, codes,
						  import_id, import_line, row_hash)
						VALUES (?, 'H17', 'B', '6', '2020-06-12', '450821', 'bench', '', 1, 1, 1)
						""",
				IntStream.range(from, to)
					.mapToObj((number) -> new Object[] { new TruckDay(number, MORNING).vin() })
					.toList());
	}

	private static void load(ApplicationContext context, Path file, int days) {
		var report = context.getBean(FileImporter.class)
			.importFile(new ImportRequest("obd-frames", file, LocalDate.of(2021, 3, 1), NOW, false, false),
					ImportProgress.SILENT);
		if (report.loaded() != days * TruckDay.PACKETS * TruckDay.RECORDS) {
			throw new IllegalStateException(report.toString());
		}
	}

	/** What the machine takes for writing alone, which differs widely with its memory. */
	private static void copy(Path file) throws IOException {
		try (var from = FileChannel.open(file);
				var to = FileChannel.open(file.resolveSibling("copy"), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE)) {
			var buffer = ByteBuffer.allocateDirect(COPIED_AT_ONCE);
			while (from.read(buffer) >= 0) {
				to.write(buffer.flip());
				buffer.clear();
			}
		}
	}

	private static double secondsSince(Duration before) {
		return processorTime().minus(before).toNanos() / 1e9;
	}

	private static Duration processorTime() {
		var own = ProcessHandle.current();
		return own.descendants()
			.map((child) -> child.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(own.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
	}

}
