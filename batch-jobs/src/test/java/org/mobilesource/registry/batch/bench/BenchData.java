package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.mobilesource.registry.domain.company.CreditCodeCheck;
import org.mobilesource.registry.domain.vehicle.VinCheck;

/**
 * A city and a night for the benchmark: registered diesel trucks, firms that own fifteen
 * of them on average, and two sensing files of so many readings each, in the order in
 * which vehicles passed, three in a hundred over the limit.
 *
 * @param folder holds the registers, and below {@code inbox} the night
 */
record BenchData(Path folder, int trucks, int readings) {

	static final LocalDate NIGHT = LocalDate.of(2021, 3, 1);

	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final List<String> SITES = List.of("A450802001", "B450803002");

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	void write() throws IOException {
		Files.createDirectories(inbox().resolve("remote-sensing"));
		Files.writeString(register("sites"), "code,name,division,kind,speed_unit,longitude,latitude\n"
				+ "A450802001,甲点,450802,A,KMH,109.60,23.10\nB450803002,乙点,450803,B,KMH,109.60,23.10\n");
		writeTrucks();
		writeFirms();
		var random = new SplittableRandom(1);
		for (var site : SITES) {
			write(site, random);
		}
	}

	private void writeTrucks() throws IOException {
		writeTrucks(0, this.trucks);
	}

	/** Writes the trucks with these numbers as a file of their register. */
	void writeTrucks(int from, int to) throws IOException {
		Files.createDirectories(this.folder);
		try (var out = new PrintWriter(Files.newBufferedWriter(register("trucks")))) {
			out.println("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division");
			for (int i = from; i < to; i++) {
				out.println(vin(i) + "," + plate(i) + ",01,H11,B,5,2019-01-01,450802");
			}
		}
	}

	/** Firms of 5 to 25 trucks, a third of which they lease. */
	private void writeFirms() throws IOException {
		try (var companies = new PrintWriter(Files.newBufferedWriter(register("companies")));
				var fleet = new PrintWriter(Files.newBufferedWriter(register("fleet")))) {
			companies.println("credit_code,name,division");
			fleet.println("vin,credit_code,role,from");
			int truck = 0;
			for (int firm = 0; truck < this.trucks; firm++) {
				var code = creditCode(firm);
				companies.println(code + ",第" + firm + "运输公司,450802");
				int last = Math.min(truck + 5 + firm % 21, this.trucks);
				for (; truck < last; truck++) {
					fleet.println(
							vin(truck) + "," + code + "," + ((truck % 3 == 0) ? "LEASED" : "OWNED") + ",2019-01-01");
				}
			}
		}
	}

	private void write(String site, SplittableRandom random) throws IOException {
		var file = inbox().resolve("remote-sensing").resolve("rs_" + site + "_20210301.csv");
		try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
			out.println(
					"JLBH,DWBH,YCXBH,JCDWRZH,JCRYXM,CDXH,JCSJ,DDJD,DDWD,CDPD,PDJG,WXYY,HPHM,CPYS,HPZL,RLZL,CO2JG,COCO2,"
							+ "HCCO2,NOCO2,COJG,HCJG,NOJG,BTGDJG,LGMHD,COXZ,NOXZ,BTGDXZ,HDXZ,CLSD,CLJSD,VSP,FS,FX,HJWD,SD,DQY,"
							+ "GJXXBH,TP1,TP2,SP1,SBZXD");
			for (int i = 0; i < this.readings; i++) {
				long second = 86_400L * i / this.readings;
				long firstOfSecond = (second * this.readings + 86_399) / 86_400;
				var time = NIGHT.atStartOfDay().plusSeconds(second);
				var number = site + "01" + COMPACT.format(time) + "%02d".formatted(i - firstOfSecond);
				boolean exceeds = random.nextInt(100) < 3;
				double opacity = exceeds ? random.nextDouble(31, 60) : random.nextDouble(1, 29);
				out.printf(Locale.ROOT,
						"%s,%s,01,20210301,,1,%s,109.60215,23.11840,1.2,%d,-1,%s,1,01,B,14.95,0.0093,2.21,23.43,0.14,33.05,"
								+ "350.36,%.2f,0,2.5,1500.0,30.0,1,36.0,0.40,8.89,0.8,234,15.9,90.4,101.1,210301700109,"
								+ "/%2$s/2021/03/01/cam1_%1$s.jpg,/%2$s/2021/03/01/cam2_%1$s.jpg,/%2$s/2021/03/01/vid1_%1$s.mp4,93%n",
						number, site, PLAIN.format(time), exceeds ? 0 : 1, plate(random.nextInt(this.trucks)), opacity);
			}
		}
	}

	private static String vin(int number) {
		var open = "LGGX4C45_KL%06d".formatted(number);
		return open.replace('_', VinCheck.checkDigit(open.replace('_', '0')));
	}

	private static String plate(int number) {
		int letters = number / 1_000;
		return "桂R" + LETTERS.charAt(letters / 24) + LETTERS.charAt(letters % 24) + "%03d".formatted(number % 1_000);
	}

	private static String creditCode(int firm) {
		var organisation = "MA%06d".formatted(firm);
		var open = "91450802" + organisation + CreditCodeCheck.organisationCheck(organisation);
		return open + CreditCodeCheck.checkCharacter(open);
	}

	/** The file of a register. */
	Path register(String feed) {
		return this.folder.resolve(feed + ".csv");
	}

	Path inbox() {
		return this.folder.resolve("inbox");
	}

	int allReadings() {
		return SITES.size() * this.readings;
	}

}
