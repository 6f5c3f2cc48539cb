package org.mobilesource.registry.batch.watchlist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.mobilesource.registry.batch.RegistryTest;
import org.mobilesource.registry.batch.nightly.Nightly;
import org.mobilesource.registry.batch.watchlist.Nights.File;
import org.mobilesource.registry.db.RegistryTables;
import org.mobilesource.registry.db.watchlist.WatchListMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mobilesource.registry.batch.watchlist.Nights.FIRM;
import static org.mobilesource.registry.batch.watchlist.Nights.FLEET;
import static org.mobilesource.registry.batch.watchlist.Nights.INSPECTIONS;
import static org.mobilesource.registry.batch.watchlist.Nights.TRUCKS;
import static org.mobilesource.registry.batch.watchlist.Nights.companies;
import static org.mobilesource.registry.batch.watchlist.Nights.owned;
import static org.mobilesource.registry.batch.watchlist.Nights.sites;
import static org.mobilesource.registry.batch.watchlist.Nights.truck;
import static org.mobilesource.registry.batch.watchlist.Nights.trucks;
import static org.mobilesource.registry.batch.watchlist.Nights.vin;

/**
 * A record belongs to one truck, whatever else is judged with it and in whatever order
 * things become known.
 */
@RegistryTest
class MatchingIntegrationTests {

	private static final String READING = "JLBH,DWBH,YCXBH,JCSJ,PDJG,HPHM,CPYS,HPZL,RLZL,BTGDJG,LGMHD,CLSD,CLJSD,SBZXD";

	private static final String CAPTURE = "JLBH,DWBH,JCXBH,JCSJ,PDJG,HPHM,CPYS,RLZL,LGMHD";

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

	private Nights nights;

	@BeforeEach
	void start() {
		RegistryTables.empty(this.jdbc);
		this.nights = new Nights(this.nightly, this.lists, this.folder);
	}

	@Test
	void aRecordThatNamesARegisteredTruckIsNeverThatOfThePlate() {
		this.nights.run("2021-03-01", companies(), sites(), trucks(4), owned(4),
				File.of("inspections", INSPECTIONS, "R1," + vin(2) + ",桂RZZ001,01,PERIODIC,2021-03-01 10:00:00,0"));
		this.nights.run("2021-03-02", File.of("remote-sensing", READING, reading("02", "桂RZZ001", "12")));

		assertThat(exceeding()).containsExactly(vin(2));
	}

	@Test
	void aRecordMovesToTheTruckItNamesOnceThatIsRegistered() {
		this.nights.run("2021-03-01", companies(), trucks(4), owned(4),
				File.of("inspections", INSPECTIONS, "R1," + vin(9) + ",桂RZZ001,01,ROADSIDE,2021-03-01 10:00:00,0"));
		var before = exceeding();
		this.nights.run("2021-03-02", File.of("trucks", TRUCKS, truck(9, ",", "")));

		assertThat(before).containsExactly(vin(1));
		assertThat(exceeding()).containsExactly(vin(9));
	}

	@Test
	void aCaptureSentAgainWithoutItsReviewKeepsTheReview() {
		var row = "D4508020010120210209080000,D450802001,01,2021-02-09 08:00:00,0,桂RZZ001,1,B,3";
		this.nights.run("2021-02-10", companies(), sites(), trucks(4), owned(4), File.of("black-smoke", CAPTURE, row));
		var unreviewed = exceeding();
		this.nights.run("2021-02-11",
				File.of("black-smoke", CAPTURE + ",review1_user,review1_outcome", row + ",u1,CONFIRMED"));
		this.nights.run("2021-02-12", File.of("black-smoke", CAPTURE + ",TP1", row + ",a.jpg"));

		assertThat(unreviewed).isEmpty();
		assertThat(exceeding()).containsExactly(vin(1));
		assertThat(this.jdbc.sql("SELECT noticed_on FROM exceedance").query(LocalDate.class).single())
			.isEqualTo("2021-02-11");
	}

	@Test
	void aSiteWhosePositionIsCorrectedIsJudgedAgain() {
		this.nights.run("2021-03-01", companies(), trucks(4), owned(4),
				File.of("sites", "code,name,division,kind,speed_unit,longitude,latitude",
						"A450802001,甲点,450802,A,KMH,109.6,23.1", "A450802002,乙点,450802,A,KMH,,"),
				File.of("remote-sensing", READING, reading("01", "桂RZZ001", "41"),
						"A4508020020120210301081000,A450802002,01,2021-03-01 08:10:00,0,桂RZZ001,1,01,B,42,0,36,0.3,95"));
		var before = exceeding();
		this.nights.run("2021-03-02", File.of("sites", "code,name,division,kind,speed_unit,longitude,latitude",
				"A450802002,乙点,450802,A,KMH,110.4,23.1"));

		assertThat(before).containsExactly(vin(1));
		assertThat(exceeding()).isEmpty();
	}

	@Test
	void aLeaseToAnUnknownFirmTakesNoTruckFromItsOwner() {
		this.nights.run("2021-03-01", companies(), trucks(15), owned(15),
				File.of("fleet", FLEET, vin(3) + ",91110108551385082Q,LEASED,2021-01-01,"));

		var operatorOnly = this.evaluation.simulate(LocalDate.of(2021, 3, 1),
				Map.of("fleet.attribution", "OPERATOR_ONLY"));

		assertThat(operatorOnly.lists()).singleElement().satisfies((listed) -> {
			assertThat(listed.entry().subject()).isEqualTo(FIRM);
			assertThat(listed.entry().dieselTrucks()).isEqualTo(15);
		});
	}

	private List<String> exceeding() {
		return this.jdbc.sql("SELECT vin FROM exceedance WHERE state = 'CONFIRMED' ORDER BY vin")
			.query(String.class)
			.list();
	}

	private static String reading(String day, String plate, String opacity) {
		return "A45080200101202103%s080000,A450802001,01,2021-03-%s 08:00:00,0,%s,1,01,B,%s,0,36,0.3,95".formatted(day,
				day, plate, opacity);
	}

}
