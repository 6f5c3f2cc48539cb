package org.mobilesource.registry.batch.generate;

import org.mobilesource.registry.domain.vehicle.PlateDifference;
import org.mobilesource.registry.domain.vehicle.PlateSpellings;
import org.mobilesource.registry.domain.vehicle.VinCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityGeneratorTests {

	private static final long SEED = 20210301;

	/** The default city of thirty nights; no test changes it. */
	@TempDir
	static Path city;

	@TempDir
	Path other;

	@BeforeAll
	static void writeCity() throws IOException {
		new CityGenerator(300, 30, SEED).writeTo(city);
	}

	@Test
	void writesTheSameBytesForTheSameSeed() throws IOException {
		new CityGenerator(300, 30, SEED).writeTo(this.other);

		assertThat(contents(this.other)).isEqualTo(contents(city));
	}

	@Test
	void writesAnotherCityForAnotherSeedWithTheSameExpectations() throws IOException {
		new CityGenerator(300, 30, SEED + 1).writeTo(this.other);

		Map<String, Integer> theirs = contents(this.other);
		Map<String, Integer> ours = contents(city);
		assertThat(theirs.get("2021-01-25/trucks/trucks_20210125.csv"))
			.isNotEqualTo(ours.get("2021-01-25/trucks/trucks_20210125.csv"));
		assertThat(theirs.get("expected.csv")).isEqualTo(ours.get("expected.csv"));
	}

	@Test
	void writesOneFolderForEachNightAfterTwoOfHistory() throws IOException {
		try (var folders = Files.list(city)) {
			assertThat(folders.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()).sorted())
				.hasSize(32)
				.startsWith("2021-01-25", "2021-02-03", "2021-03-01")
				.endsWith("2021-03-30");
		}
	}

	@Test
	void computesTheCheckCharactersOfTheStandards() {
		assertThat(VinCheck.checkDigit("1M8GDM9AXKP042788")).isEqualTo('X');
		assertThat(VinCheck.checkDigit("1HGCM82633A004352")).isEqualTo('3');
		assertThat(Identifiers.creditCode("450200", "19822914")).isEqualTo("91450200198229141F");
		assertThat(Identifiers.creditCode("450881", "MA5NCD34")).isEqualTo("91450881MA5NCD34XB");
	}

	@Test
	void givesEveryTruckAndCompanyARightNumberOfItsOwn() {
		List<String> vins = column(city, "2021-01-25/trucks", "vin");
		List<String> codes = column(city, "2021-01-25/companies", "credit_code");

		assertThat(vins).doesNotHaveDuplicates()
			.allSatisfy((vin) -> assertThat(vin).matches("[A-HJ-NPR-Z0-9]{13}\\d{4}"))
			.allSatisfy((vin) -> assertThat(VinCheck.checkDigit(vin)).isEqualTo(vin.charAt(8)));
		assertThat(codes).doesNotHaveDuplicates()
			.allSatisfy((code) -> assertThat(code)
				.isEqualTo(Identifiers.creditCode(code.substring(2, 8), code.substring(8, 16))));
		assertThat(column(city, "2021-01-25/trucks", "plate"))
			.allSatisfy((plate) -> assertThat(plate).matches("桂R[A-HJ-NP-Z0-9]{5}|桂R[DABCE][A-HJ-NP-Z0-9]\\d{4}"));
	}

	@Test
	void computesThePowerOfTheTestVector() {
		assertThat(Readings.power("46.81", "0.21", "0.2", false)).isEqualTo("6.89");
	}

	@Test
	void writesReadingsWhosePowerFollowsFromTheirSpeed() {
		var planted = planted().stream().map((row) -> row.get("record_no")).collect(Collectors.toSet());

		for (String file : List.of("rs_A450802001_20210302.csv", "rs_B450803001_20210302.csv")) {
			List<CSVRecord> clean = rows(city.resolve("2021-03-02/remote-sensing").resolve(file)).stream()
				.filter((row) -> row.isConsistent() && !planted.contains(row.get("JLBH")))
				.toList();
			assertThat(clean).hasSizeGreaterThan(250).allSatisfy((row) -> {
				String power = Readings.power(row.get("CLSD"), row.get("CLJSD"), row.get("CDPD"),
						file.contains("B450803001"));
				assertThat(new BigDecimal(row.get("VSP"))).isEqualByComparingTo(power);
			});
		}
	}

	@Test
	void plantsEveryKindOfDirtOnTheLineItNames() throws IOException {
		assertThat(planted()).extracting((row) -> row.get("kind"))
			.contains(Arrays.stream(Dirt.values()).map(Dirt::name).toArray(String[]::new));
		for (CSVRecord row : planted()) {
			if (!row.get("line").isEmpty()) {
				List<String> lines = text(
						city.resolve(row.get("folder")).resolve(row.get("feed")).resolve(row.get("file")))
					.lines()
					.toList();
				assertThat(lines.get(Integer.parseInt(row.get("line")) - 1)).startsWith(row.get("record_no"));
			}
		}
	}

	@Test
	void staysBelowTheShareThatHoldsAFileExceptOnPurpose() {
		Map<String, List<CSVRecord>> bad = planted().stream()
			.filter((row) -> row.get("result").equals("QUARANTINED"))
			.collect(Collectors.groupingBy((row) -> row.get("folder") + "/" + row.get("feed") + "/" + row.get("file")));

		var held = bad.entrySet()
			.stream()
			.filter((file) -> file.getValue().size() * 5 > rows(city.resolve(file.getKey())).size())
			.map(Map.Entry::getKey);

		assertThat(held).containsExactly("2021-03-12/remote-sensing/rs_B450803001_20210312.csv");
	}

	@Test
	void misreadsPlatesByADigitThatLooksLikeALetter() {
		assertThat(List.of("桂RZZ208", "桂RZZ201", "桂RZZ172", "桂RZZ356", "桂RZZ157")).extracting(MisreadCases::misread)
			.containsExactly("桂RZZ20B", "桂RZZ2D1", "桂RZZ17Z", "桂RZZ35G", "桂RZZ15T");
	}

	/**
	 * Three readings and two captures over a limit name a plate that nobody carries, and
	 * that looks like the one of a truck.
	 */
	@Test
	void plantsMisreadPlatesAmongWhatExceeds() throws IOException {
		Set<String> plates = new HashSet<>();
		List<String> strangers = new ArrayList<>();
		try (var files = Files.walk(city)) {
			for (Path file : files
				.filter((path) -> path.toString().matches(".*/2021-03-1[0-8]/[a-z-]+/r?[st].*")
						|| path.toString().contains("/trucks/"))
				.sorted()
				.toList()) {
				var trucks = file.toString().contains("/trucks/");
				rows(file).stream()
					.filter((row) -> trucks || (row.isMapped("PDJG") && row.isConsistent()
							&& row.get("PDJG").equals("0") && row.get("CPYS").equals("1")))
					.forEach((row) -> (trucks ? plates : strangers).add(row.get(trucks ? "plate" : "HPHM")));
			}
		}
		strangers.removeIf((plate) -> plates.contains(plate) || !plate.matches("桂R[A-Z0-9]{5}"));

		assertThat(strangers).hasSize(5).allSatisfy((plate) -> {
			var near = PlateSpellings.of(plate);
			assertThat(plates).filteredOn((known) -> near.get(known) == PlateDifference.LOOK_ALIKE).hasSize(1);
		});
	}

	@Test
	void leavesARequiredColumnOutOfOneFile() {
		assertThat(text(city.resolve("2021-03-13/remote-sensing/rs_C450881001_20210313.csv")).lines()
			.findFirst()
			.orElseThrow()).doesNotContain("PDJG").contains("JLBH", "JCSJ");
	}

	@Test
	void writesFilesAsTheirSourcesDo() throws IOException {
		byte[] marked = Files.readAllBytes(city.resolve("2021-03-02/remote-sensing/rs_A450802001_20210302.csv"));
		byte[] chinese = Files.readAllBytes(city.resolve("2021-03-02/black-smoke/rs_heiyan_D450803001_20210302.csv"));

		assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(new String(chinese, Charset.forName("GB18030"))).contains("桂R", "\r\n").doesNotContain("\uFFFD");
		assertThat(new String(chinese, StandardCharsets.UTF_8)).contains("\uFFFD");
		assertThat(text(city.resolve("2021-03-02/remote-sensing/rs_B450821001_20210302.csv.gz"))).startsWith("JLBH,");
	}

	@Test
	void expectsSomethingOfSubjectsThatExist() {
		Set<String> subjects = new HashSet<>(column(city, "2021-01-25/trucks", "vin"));
		subjects.addAll(column(city, "2021-01-25/companies", "credit_code"));

		assertThat(expected()).allSatisfy((row) -> assertThat(subjects).contains(row.get("subject")))
			.extracting((row) -> row.get("list") + " " + row.get("listed"))
			.contains("LARGE_FLEET yes", "LARGE_FLEET no", "HIGH_EXCEEDANCE yes", "HIGH_EXCEEDANCE no",
					"OVERDUE_REPAIR yes", "OVERDUE_REPAIR no");
		assertThat(expected()).extracting((row) -> row.get("list") + row.get("subject") + row.get("business_date"))
			.doesNotHaveDuplicates();
	}

	@Test
	void writesASingleNight() throws IOException {
		new CityGenerator(300, 1, SEED).writeTo(this.other);

		assertThat(this.other.resolve("2021-03-01/remote-sensing/rs_A450802001_20210301.csv")).exists();
		assertThat(this.other.resolve("2021-03-02")).doesNotExist();
		assertThat(text(this.other.resolve("expected.csv"))).contains(",2021-03-01,").doesNotContain(",2021-03-02,");
	}

	@Test
	void writesAYearOfASmallTown() throws IOException {
		new CityGenerator(50, 365, SEED).writeTo(this.other);

		assertThat(this.other.resolve("2022-02-28/remote-sensing/rs_A450802001_20220228.csv")).exists();
		assertThat(text(this.other.resolve("expected.csv"))).contains(",2021-04-01,yes,");
	}

	@Test
	void refusesACityBeyondItsPlates() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CityGenerator(200_001, 30, SEED))
			.withMessageContaining("trucks");
		assertThatIllegalArgumentException().isThrownBy(() -> new CityGenerator(300, 0, SEED))
			.withMessageContaining("nights");
	}

	private static List<CSVRecord> planted() {
		return rows(city.resolve("planted.csv"));
	}

	private static List<CSVRecord> expected() {
		return rows(city.resolve("expected.csv"));
	}

	private static List<String> column(Path root, String folder, String column) {
		String feed = folder.substring(folder.indexOf('/') + 1);
		return rows(root.resolve(folder).resolve(feed + "_20210125.csv")).stream()
			.map((row) -> row.get(column))
			.toList();
	}

	private static List<CSVRecord> rows(Path file) {
		var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var parser = CSVParser.parse(text(file), format)) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text of a file, unpacked, without byte order mark. */
	private static String text(Path file) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			if (file.toString().endsWith(".gz")) {
				try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
					bytes = unpacked.readAllBytes();
				}
			}
			boolean chinese = file.toString().contains("D450803001");
			return new String(bytes, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8).replace("\uFEFF",
					"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A hash of each file's bytes, by its path. */
	private static Map<String, Integer> contents(Path root) throws IOException {
		Function<Path, Integer> hash = (file) -> {
			try {
				return Arrays.hashCode(Files.readAllBytes(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
		try (var files = Files.walk(root)) {
			return files.filter(Files::isRegularFile)
				.collect(Collectors.toMap((file) -> root.relativize(file).toString(), hash, (a, b) -> a, TreeMap::new));
		}
	}

}
