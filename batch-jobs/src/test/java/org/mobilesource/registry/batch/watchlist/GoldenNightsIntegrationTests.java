package org.mobilesource.registry.batch.watchlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Cause;
import org.mobilesource.registry.db.watchlist.WatchListMapper.Change;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.watchlist.EvaluationRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.TRUCKS;
import static org.mobilesource.registry.batch.watchlist.Nights.sites;
import static org.mobilesource.registry.batch.watchlist.Nights.truck;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/**
 * Nights with late files, corrections, leases, an appeal and a change of rules against
 * the expectation of {@code golden/watch-lists.txt}; after the last, each is read back
 * byte for byte.
 */
@RegistryTest
class GoldenNightsIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD,review1_user,review1_outcome";

	private static final Map<String, String> FIRMS = Map.of("91450200198229141F", "A", "91450802MAX000015G", "B",
			"91450802MAX000023B", "C", "91450802MAX0000316", "D");

	private static final String A = "91450200198229141F";

	private static final String B = "91450802MAX000015G";

	private static final String C = "91450802MAX000023B";

	private static final String D = "91450802MAX0000316";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Nightly nightly;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private WatchListMapper lists;

	@TempDir
	private Path folder;

	@Test
	void everyNightIsAsWorkedOutByHandAndReadBackUnchanged() throws IOException {
		RegistryTables.empty(this.jdbc);
		var nights = new Nights(this.nightly, this.lists, this.folder);
		List<String> changes = new ArrayList<>();
		Map<LocalDate, String> published = new LinkedHashMap<>();
		var last = LocalDate.of(2021, 3, 25);
		for (var day = LocalDate.of(2021, 2, 20); !day.isAfter(last); day = day.plusDays(1)) {
			prepare(day.toString());
			var run = nights.run(day.toString(), files(day.toString())).run();
			changes.addAll(changes(run.businessDate() + " ", this.lists.findChanges(run.id(), Scope.CITY),
					this.lists.findCauses(run.id(), Scope.CITY)));
			published.put(day, nights.print(run));
		}

		assertThat(changes).containsExactlyInAnyOrderElementsOf(expected());
		published.forEach((day, text) -> assertThat(nights.print(run(day))).as(day.toString()).isEqualTo(text));
		var known = this.evaluation.knownNow(run(LocalDate.of(2021, 3, 2)));
		assertThat(changes("", known.changes(), known.causes())).containsExactlyInAnyOrder(
				"LARGE_FLEET A LEFT 15 = 15 + 0 > null DATA_CORRECTED",
				"HIGH_EXCEEDANCE B CHANGED 3/5 > 2/5 APPEAL_UPHELD");
		assertThat(nights.print(run(LocalDate.of(2021, 3, 2)))).isEqualTo(published.get(LocalDate.of(2021, 3, 2)));
	}

	/** What persons do before the night. */
	private void prepare(String day) {
		switch (day) {
			case "2021-03-06" -> {
				this.jdbc.sql("""
						INSERT INTO evidence_review (source, record_no, level, outcome, reason, note, cause, reviewer,
						  decided_at)
						VALUES ('BLACK_SMOKE', 'D4508020010120210228080000', 1, 'REJECTED', 'OTHER', '申诉 1',
						  'APPEAL_UPHELD', 'reviewer', '2021-03-06 02:00:00')
						""").update();
				this.jdbc.sql("INSERT INTO judging_due (vin, cause) VALUES (?, 'DATA_CORRECTED')")
					.param(vin(22))
					.update();
			}
			case "2021-03-08" -> this.jdbc.sql("INSERT INTO policy_parameter (name, valid_from, value, basis) "
					+ "VALUES ('high-exceedance.percent', '2021-03-08', '45', 'a test')")
				.update();
			case "2021-03-24" -> this.jdbc
				.sql("INSERT INTO case_extension (opened_by, granted_on, new_deadline, reason) "
						+ "SELECT opened_by, '2021-03-24', '2021-03-31', 'station closed' FROM repair_case WHERE vin = ?")
				.param(vin(34))
				.update();
			default -> {
			}
		}
	}

	private static File[] files(String day) {
		return switch (day) {
			case "2021-02-20" -> new File[] {
					File.of("companies", "credit_code,name,division", A + ",甲运输公司,450802", B + ",乙运输公司,450802",
							C + ",丙运输公司,450802", D + ",丁运输公司,450802"),
					sites(), trucks(38), fleet(),
					File.of("inspections", INSPECTIONS, "R1,,桂RZZ034,01,ROADSIDE,2020-03-05 10:00:00,0",
							"R2,,桂RZZ020,01,ROADSIDE,2021-02-20 10:00:00,0") };
			case "2021-02-22" -> fleet(vin(14) + "," + A + ",LEASED,2021-02-22,2021-03-01");
			case "2021-02-24" -> fleet(vin(15) + "," + A + ",OWNED,2021-02-10,");
			case "2021-02-26" -> inspection("R3,,桂RZZ021,01,ROADSIDE,2021-02-26 10:00:00,0");
			case "2021-02-28" -> new File[] { File.of("black-smoke", CAPTURE,
					"D4508020010120210228080000,D450802001,01,2021-02-28 08:00:00,0,桂RZZ022,1,B,3,u1,CONFIRMED") };
			case "2021-03-03" -> fleet(vin(15) + "," + A + ",OWNED,2021-02-10,2021-02-15");
			case "2021-03-10" -> readings(reading("2021-03-09 08:00:00", "45"), reading("2021-03-10 08:00:00", "45"));
			case "2021-03-12" -> readings(reading("2021-03-09 20:00:00", "12"));
			case "2021-03-15" -> inspection("R4,,桂RZZ031,01,ROADSIDE,2021-03-15 10:00:00,0");
			case "2021-03-17" -> new File[] { File.of("trucks", TRUCKS, truck(31, ",", "E,2021-03-17")) };
			case "2021-03-18" -> fleet(vin(23) + "," + B + ",OWNED,2020-01-01,2021-03-18",
					vin(24) + "," + B + ",OWNED,2020-01-01,2021-03-18");
			case "2021-03-24" -> new File[] {
					File.of("repairs", "record_no,vin,plate,plate_type,repaired_on", "M1,,桂RZZ020,01,2021-03-23"),
					File.of("inspections", INSPECTIONS, "R5,,桂RZZ020,01,RETEST,2021-03-24 10:00:00,1") };
			default -> new File[0];
		};
	}

	/** The fleets as the first night knows them. */
	private static File fleet() {
		List<String> lines = new ArrayList<>(List.of(FLEET));
		for (int i = 0; i < 38; i++) {
			var owner = (i < 14) ? A : (i >= 34) ? D : (i >= 30 && i < 32) ? C : (i >= 20 && i < 25) ? B : null;
			if (owner != null) {
				lines.add(vin(i) + "," + owner + ",OWNED,2020-01-01,");
			}
		}
		return new File("fleet", lines);
	}

	private static File[] fleet(String... rows) {
		return file("fleet", FLEET, rows);
	}

	private static File[] inspection(String row) {
		return file("inspections", INSPECTIONS, row);
	}

	private static File[] readings(String... rows) {
		return file("remote-sensing", READING, rows);
	}

	private static File[] file(String feed, String columns, String... rows) {
		List<String> lines = new ArrayList<>(List.of(columns));
		lines.addAll(List.of(rows));
		return new File[] { new File(feed, lines) };
	}

	private static String reading(String at, String opacity) {
		return "A45080200101%s,A450802001,01,%s,0,桂RZZ030,1,01,B,%s,0,36,0.3,95".formatted(at.replaceAll("[^0-9]", ""),
				at, opacity);
	}

	private EvaluationRun run(LocalDate day) {
		return this.lists.findRunOn(day).orElseThrow();
	}

	/** Changes as the expectation writes them. */
	private static List<String> changes(String date, List<Change> changes, List<Cause> causes) {
		return changes.stream()
			.map((change) -> date + change.list() + " " + name(change.subject()) + " " + change.kind() + " "
					+ change.figuresBefore() + " > " + change.figuresAfter() + " "
					+ causes.stream()
						.filter((cause) -> cause.list() == change.list() && cause.subject().equals(change.subject()))
						.map((cause) -> cause.cause().name())
						.collect(Collectors.joining(" ")))
			.toList();
	}

	private static String name(String subject) {
		return FIRMS.getOrDefault(subject, subject.substring(subject.length() - 2));
	}

	private static List<String> expected() throws IOException {
		return new ClassPathResource("golden/watch-lists.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
	}

}
