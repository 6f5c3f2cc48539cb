package org.mobilesource.registry.batch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.mobilesource.registry.domain.obd.Vectors;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code decode}, without a database. */
class DecodeCommandTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path folder;

	private final PrintStream standardOut = System.out;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void restore() {
		System.setOut(this.standardOut);
	}

	private List<JsonNode> decode(byte[] content) throws IOException {
		var file = Files.write(this.folder.resolve("frames"), content);
		assertThat(BatchJobsApplication.commandLine().execute("decode", file.toString())).isZero();
		return this.printed.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
	}

	@Test
	void printsTheContract() throws IOException {
		var frame = decode(Vectors.of("SYN-5")).get(0);

		assertThat(frame.get("offset").asInt()).isZero();
		assertThat(frame.get("command").asString()).isEqualTo("02");
		assertThat(frame.get("order").asString()).isEqualTo("T");
		assertThat(frame.get("layout").asString()).isEqualTo("A");
		assertThat(frame.get("vin").asString()).isEqualTo("LTESTVIN000000001");
		assertThat(frame.get("serial").asInt()).isEqualTo(2);
		assertThat(frame.get("time").asString()).isEqualTo("2024-06-01T08:30:00+08:00");
		assertThat(frame.get("flags").valueStream().map(JsonNode::asString)).containsExactly("VIN_FORMAT",
				"POSITION_INVALID");
		var obd = frame.get("records").get(0);
		assertThat(obd.get("type").asString()).isEqualTo("01");
		assertThat(obd.get("values").get("support").asString()).isEqualTo("DEA0");
		assertThat(obd.get("values").get("calid").asString()).isEqualTo("TESTCAL-0001000000");
		assertThat(obd.get("values").get("ratios").get("scr").asDouble()).isEqualTo(0.28);
		assertThat(obd.get("values").get("ratios").get("nox_adsorber").isNull()).isTrue();
		assertThat(obd.get("values").get("dtc").get(1))
			.isEqualTo(JSON.readTree("{\"raw\": \"246300AF\", \"code\": \"P2463-00\", \"status\": \"AF\"}"));
		var stream = frame.get("records").get(1);
		assertThat(stream.get("values").get("speed").asDouble()).isEqualTo(60.0);
		assertThat(stream.get("values").get("nox_up").isNull()).isTrue();
		assertThat(stream.get("classes").get("nox_up").asString()).isEqualTo("NOT_AVAILABLE");
		assertThat(stream.get("classes").has("speed")).isFalse();
	}

	@Test
	void saysWhatIsNoFrame() throws IOException {
		byte[] bytes = Vectors.of("SYN-4", "SYN-1");
		bytes[70]++;

		assertThat(decode(bytes)).extracting(JsonNode::toString)
			.first()
			.isEqualTo("{\"offset\":0,\"length\":71,\"reason\":\"BAD_BCC\"}");
	}

	@Test
	void positionsOfRemovalAlarms() throws IOException {
		var alarm = decode(Vectors.of("SYN-8")).get(0);

		assertThat(alarm.get("kind").asString()).isEqualTo("REMOVAL_ALARM");
		assertThat(alarm.get("values").get("lon").asDouble()).isEqualTo(117.000923);
		assertThat(alarm.get("values").get("lat").asDouble()).isEqualTo(36.651216);
	}

	/**
	 * SYN-8 cut to 12 bytes of data, under a cipher code: its fields would lie behind it.
	 */
	@Test
	void valuesOfAnUnreadableAlarmAreNotGuessed() throws IOException {
		byte[] alarm = Arrays.copyOf(Vectors.of("SYN-8"), 37);
		alarm[21] = 3;
		var answer = decode(Vectors.fixed(alarm)).get(0);

		assertThat(answer.get("flags").valueStream().map(JsonNode::asString)).contains("ENCRYPTED");
		assertThat(answer.has("values")).isFalse();
	}

	@Test
	void hexTextHasLines() throws IOException {
		var answers = decode("# one\n7E7E\nzz\n".getBytes(StandardCharsets.US_ASCII));

		assertThat(answers).extracting(JsonNode::toString)
			.containsExactly("{\"line\":2,\"offset\":0,\"length\":2,\"reason\":\"TRUNCATED\"}",
					"{\"line\":3,\"column\":1,\"reason\":\"NOT_HEX\"}");
	}

	@Test
	void damagedArchivesAreRefused() throws IOException {
		var file = Files.write(this.folder.resolve("frames.gz"), new byte[] { 0x1F, (byte) 0x8B, 8, 0 });

		assertThat(BatchJobsApplication.commandLine().execute("decode", file.toString())).isEqualTo(4);
	}

}
