package org.mobilesource.registry.batch.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.mobilesource.registry.batch.imports.ImportProgress;
import org.mobilesource.registry.batch.imports.ImportReport;

/** The inbox of a night with some sites and their files. */
record SensingNight(Path inbox) {

	static final LocalDate DATE = LocalDate.of(2021, 3, 1);

	static final Instant CLOCK = Instant.parse("2021-03-01T19:00:00Z");

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	SensingNight withSites(String... sites) {
		List<String> lines = new ArrayList<>(List.of("code,name,division,kind,speed_unit"));
		for (var site : sites) {
			lines.add(site + ",点位,450802,A,KMH");
		}
		return with("sites", "sites.csv", lines);
	}

	/** So many trucks, those that are read. */
	SensingNight withTrucks(int count) {
		List<String> lines = new ArrayList<>(
				List.of("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division"));
		for (int i = 0; i < count; i++) {
			// The order of frame numbers is not that of plates.
			lines.add("LVT%014d,桂R%05d,01,H11,B,5,2019-01-01,450802".formatted(i * 7_919 % 1_000, i));
		}
		return with("trucks", "trucks.csv", lines);
	}

	/** So many readings of diesel trucks, in the file of the day. */
	SensingNight withReadings(String site, int count) {
		List<String> lines = new ArrayList<>(List.of("JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,BTGDJG,LGMHD"));
		for (int i = 0; i < count; i++) {
			var time = LocalDateTime.of(2021, 3, 1, 0, 0).plusSeconds(i);
			lines.add("%s01%s,%s,01,%s,1,桂R%05d,1,B,12,0".formatted(site, COMPACT.format(time), site, TIME.format(time),
					i % 1_000));
		}
		return with("remote-sensing", "rs_" + site + "_20210301.csv", lines);
	}

	SensingNight with(String feed, String file, List<String> lines) {
		try {
			Files.write(Files.createDirectories(this.inbox.resolve(feed)).resolve(file), lines);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Nightly.Result run(Nightly nightly) {
		return nightly.run(DATE, this.inbox, CLOCK, ImportProgress.SILENT, (report) -> {
		});
	}

	static List<String> outcomes(Nightly.Result result) {
		return result.files().stream().map(SensingNight::outcome).toList();
	}

	private static String outcome(ImportReport report) {
		return report.file() + " " + report.outcome() + " " + report.loaded();
	}

}
