package org.mobilesource.registry.batch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.mobilesource.registry.domain.vehicle.VinCheck;

/**
 * A night for the benchmark: so many registered diesel trucks, and two sensing files of
 * so many readings of them, three in a hundred over the limit.
 */
record BenchData(Path folder, int trucks, int readings) {

	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final List<String> SITES = List.of("A450802001", "B450803002");

	private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	void write() throws IOException {
		Files.writeString(sites(), "code,name,division,kind,speed_unit,longitude,latitude\n"
				+ "A450802001,甲点,450802,A,KMH,109.60,23.10\nB450803002,乙点,450803,B,KMH,109.60,23.10\n");
		try (var out = new PrintWriter(Files.newBufferedWriter(truckFile()))) {
			out.println("vin,plate,plate_type,vehicle_type,fuel,emission_stage,registered_on,division");
			for (int i = 0; i < this.trucks; i++) {
				var open = "LGGX4C45_KL%06d".formatted(i);
				var vin = open.replace('_', VinCheck.checkDigit(open.replace('_', '0')));
				out.println(vin + "," + plate(i) + ",01,H11,B,5,2019-01-01,450802");
			}
		}
		var random = new SplittableRandom(1);
		for (var site : SITES) {
			write(site, random);
		}
	}

	private void write(String site, SplittableRandom random) throws IOException {
		try (var out = new PrintWriter(Files.newBufferedWriter(sensingFile(site)))) {
			out.println(
					"JLBH,DWBH,YCXBH,JCDWRZH,JCRYXM,CDXH,JCSJ,DDJD,DDWD,CDPD,PDJG,WXYY,HPHM,CPYS,HPZL,RLZL,CO2JG,COCO2,"
							+ "HCCO2,NOCO2,COJG,HCJG,NOJG,BTGDJG,LGMHD,COXZ,NOXZ,BTGDXZ,HDXZ,CLSD,CLJSD,VSP,FS,FX,HJWD,SD,DQY,"
							+ "GJXXBH,TP1,TP2,SP1,SBZXD");
			for (int i = 0; i < this.readings; i++) {
				var time = LocalDateTime.of(2021, 3, 1, 0, 0).plusSeconds(i % 86_400);
				var number = site + "01" + COMPACT.format(time) + "%02d".formatted(i / 86_400);
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

	private static String plate(int number) {
		int letters = number / 1_000;
		return "桂R" + LETTERS.charAt(letters / 24) + LETTERS.charAt(letters % 24) + "%03d".formatted(number % 1_000);
	}

	Path sites() {
		return this.folder.resolve("sites.csv");
	}

	Path truckFile() {
		return this.folder.resolve("trucks.csv");
	}

	List<Path> sensingFiles() {
		return SITES.stream().map(this::sensingFile).toList();
	}

	private Path sensingFile(String site) {
		return this.folder.resolve("rs_" + site + "_20210301.csv");
	}

}
