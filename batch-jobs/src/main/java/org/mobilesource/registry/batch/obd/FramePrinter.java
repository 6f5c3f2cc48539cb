package org.mobilesource.registry.batch.obd;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.mobilesource.registry.domain.obd.BodyType;
import org.mobilesource.registry.domain.obd.DecoderSettings;
import org.mobilesource.registry.domain.obd.Field;
import org.mobilesource.registry.domain.obd.Flag;
import org.mobilesource.registry.domain.obd.Frame;
import org.mobilesource.registry.domain.obd.ObdInformation;
import org.mobilesource.registry.domain.obd.Packet;
import org.mobilesource.registry.domain.obd.PacketReader;
import org.mobilesource.registry.domain.obd.PacketTime;
import org.mobilesource.registry.domain.obd.PerformanceRatio;
import org.mobilesource.registry.domain.obd.SkipReason;

/**
 * Prints frames as JSON, one object a line, and what is no frame with its reason. Values
 * are as they were sent, before anything is made of them. Passwords and keys of platforms
 * are never printed.
 */
public final class FramePrinter implements FrameFile.Reader {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

	private final PacketReader reader;

	private final Instant now;

	private final boolean diesel;

	private final PrintStream out;

	private @Nullable Integer line;

	/**
	 * Prints to a stream.
	 * @param now against which a time is in the future
	 * @param diesel whether the vehicles burn diesel, which decides how ratios read
	 */
	public FramePrinter(DecoderSettings settings, Instant now, boolean diesel, PrintStream out) {
		this.reader = new PacketReader(settings);
		this.now = now;
		this.diesel = diesel;
		this.out = out;
	}

	@Override
	public void line(int number, String text) {
		this.line = number;
	}

	@Override
	public void notHex(int column) {
		var answer = answer();
		answer.put("column", column);
		answer.put("reason", "NOT_HEX");
		print(answer);
	}

	@Override
	public void skipped(long offset, long length, SkipReason reason) {
		var answer = answer();
		answer.put("offset", offset);
		answer.put("length", length);
		answer.put("reason", reason.name());
		print(answer);
	}

	@Override
	public void frame(Frame frame) {
		var packet = this.reader.read(frame, this.now.getEpochSecond());
		var answer = answer();
		var layout = packet.layout();
		answer.put("offset", frame.offset());
		answer.put("length", frame.length());
		answer.put("command", "%02X".formatted(packet.frame().command()));
		answer.put("kind", packet.kind().name());
		answer.put("order", packet.frame().order().name());
		answer.put("layout", (layout != null) ? layout.code() : null);
		answer.put("vin", packet.frame().vin());
		answer.put("softwareVersion", (packet.frame().softwareVersion() < 0) ? null : packet.frame().softwareVersion());
		answer.put("responseFlag",
				(packet.frame().responseFlag() < 0) ? null : "%02X".formatted(packet.frame().responseFlag()));
		answer.put("encryption", "%02X".formatted(packet.frame().encryption()));
		answer.put("serial", (packet.serial() < 0) ? null : packet.serial());
		answer.put("time", time(packet.time()));
		if (packet.iccid() != null) {
			answer.put("iccid", packet.iccid());
		}
		if (packet.signature() >= 0) {
			answer.put("signature",
					HexFormat.of()
						.withUpperCase()
						.formatHex(packet.bytes(), packet.signature(), packet.signature() + 66));
		}
		long flags = packet.flags();
		List<Map<String, @Nullable Object>> records = new ArrayList<>();
		for (int i = 0; i < packet.records(); i++) {
			var obd = (packet.type(i) == BodyType.OBD) ? ObdInformation.of(packet, i, this.diesel) : null;
			var itsFlags = (obd != null) ? obd.flags() : packet.recordFlags(i);
			flags |= itsFlags;
			records.add(record(packet, i, obd, Flag.of(itsFlags)));
		}
		answer.put("flags", Flag.of(flags));
		putValues(answer, packet.fields(), packet.bytes(), packet.data());
		answer.put("records", records);
		print(answer);
	}

	private Map<String, @Nullable Object> record(Packet packet, int i, @Nullable ObdInformation obd, List<Flag> flags) {
		Map<String, @Nullable Object> record = new LinkedHashMap<>();
		record.put("type", "%02X".formatted(packet.type(i).id()));
		record.put("time", time(packet.time(i)));
		record.put("flags", flags);
		if (obd != null) {
			record.put("values", values(obd));
		}
		else if (packet.type(i) == BodyType.SUPPLEMENT_TAGS) {
			record.put("values",
					Map.of("tags",
							HexFormat.of()
								.withUpperCase()
								.formatHex(packet.bytes(), packet.body(i) + 2, packet.body(i) + packet.length(i))));
		}
		else {
			putValues(record, packet.type(i).fields(), packet.bytes(), packet.body(i));
		}
		return record;
	}

	private static void putValues(Map<String, @Nullable Object> answer, List<Field> fields, byte[] bytes, int at) {
		if (fields.isEmpty()) {
			return;
		}
		Map<String, @Nullable Double> values = new LinkedHashMap<>();
		Map<String, String> classes = new LinkedHashMap<>();
		for (var field : fields) {
			long raw = field.raw(bytes, at);
			values.put(field.name(), field.isValue(raw) ? field.value(raw) : null);
			if (!field.isValue(raw)) {
				classes.put(field.name(), field.classOf(raw).name());
			}
		}
		answer.put("values", values);
		answer.put("classes", classes);
	}

	private Map<String, @Nullable Object> values(ObdInformation obd) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("protocol", obd.protocol().name());
		values.put("mil", obd.mil());
		values.put("support", "%04X".formatted(obd.support()));
		values.put("readiness", "%04X".formatted(obd.readiness()));
		values.put("vin", obd.vin());
		values.put("calid", ObdInformation.display(obd.calid()));
		values.put("calid_hex", obd.calid());
		values.put("cvn", obd.cvn());
		values.put("iupr", obd.iupr());
		if (this.diesel && obd.hasRatios()) {
			Map<String, @Nullable Double> ratios = new LinkedHashMap<>();
			for (var ratio : PerformanceRatio.values()) {
				var value = ratio.ratio(obd.iupr());
				ratios.put(ratio.name().toLowerCase(Locale.ROOT), value.isPresent() ? value.getAsDouble() : null);
			}
			values.put("ratios", ratios);
		}
		List<Map<String, @Nullable Object>> codes = new ArrayList<>();
		obd.codes().forEach((code) -> {
			Map<String, @Nullable Object> one = new LinkedHashMap<>();
			one.put("raw", "%08X".formatted(code.raw()));
			one.put("code", code.code());
			one.put("status", (code.status() < 0) ? null : "%02X".formatted(code.status()));
			codes.add(one);
		});
		values.put("dtc", codes);
		return values;
	}

	private static @Nullable String time(long epochSecond) {
		return (epochSecond == PacketTime.NONE) ? null
				: TIMES.format(Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.ofHours(8)));
	}

	private Map<String, @Nullable Object> answer() {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		if (this.line != null) {
			answer.put("line", this.line);
		}
		return answer;
	}

	private void print(Map<String, @Nullable Object> answer) {
		this.out.println(JSON.writeValueAsString(answer));
	}

}
