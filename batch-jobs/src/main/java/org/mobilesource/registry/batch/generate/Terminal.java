package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.mobilesource.registry.domain.obd.BodyType;
import org.mobilesource.registry.domain.obd.DataUnit;
import org.mobilesource.registry.domain.obd.PacketTime;
import org.mobilesource.registry.domain.obd.StreamBody;
import org.mobilesource.registry.domain.obd.StreamFields;

/** The terminal of a truck: what it sends in a night. Nights come in their order. */
final class Terminal {

	private static final int LOGIN = 1;

	private static final int REISSUE = 3;

	private static final int LOGOUT = 4;

	private static final int REMOVAL = 6;

	private static final long TWO_DAYS = 2 * 86_400L;

	private final Seed seed;

	private final ObdCase played;

	private final Dialect dialect;

	private final Quirk quirk;

	private final String vin;

	private final Engine engine;

	/** What the next night sends again. */
	private final List<DataUnit> withheld = new ArrayList<>();

	private List<byte[]> frames = new ArrayList<>();

	private List<Dialect.Sample> samples = new ArrayList<>();

	private int serial;

	private int packets;

	private long now;

	Terminal(Seed seed, ObdCase played, String vin) {
		this.seed = seed;
		this.played = played;
		this.dialect = played.dialect();
		this.quirk = played.quirk();
		this.vin = vin;
		this.engine = new Engine(seed.random("engine", played.ordinal()), played.behaviour());
	}

	/** The frames of a night, in their order. */
	List<byte[]> night(LocalDate date, int night) {
		this.frames = new ArrayList<>();
		if (this.quirk == Quirk.REMOVED && night > Diagnosis.TENTH) {
			return this.frames;
		}
		SplittableRandom random = this.seed.random("terminal", this.played.ordinal(), night);
		boolean ahead = this.quirk == Quirk.CLOCK_AHEAD && night % 10 == 4;
		this.now = date.atTime(6, 0).toEpochSecond(ZoneOffset.ofHours(8)) + random.nextInt(36_000)
				+ (ahead ? TWO_DAYS : 0);
		this.serial = 1;
		this.packets = 0;
		this.withheld.forEach((data) -> send(REISSUE, data));
		this.withheld.clear();
		send(LOGIN, DataUnit.login(this.now, 1, "8986%016d".formatted(this.played.ordinal())));
		this.engine.fillUp();
		stand();
		this.engine.start();
		diagnose(night);
		drive(this.played.minutes() * 60 + random.nextInt(300));
		diagnose(night);
		if (this.quirk == Quirk.REMOVED && night == Diagnosis.TENTH) {
			send(REMOVAL, DataUnit.removalAlarm(this.now, 1, 0, StreamFields.LON.rawOf(this.engine.lon()),
					StreamFields.LAT.rawOf(this.engine.lat())));
		}
		if (this.quirk == Quirk.ODOMETER_BACK && night == Diagnosis.TENTH) {
			this.engine.windBack(5_000);
		}
		this.engine.stop();
		stand();
		send(LOGOUT, DataUnit.logout(this.now, 1));
		return (this.quirk == Quirk.DAMAGED) ? new Damage(this.vin, this.now).among(this.frames, random) : this.frames;
	}

	private void stand() {
		drive(3 * this.dialect.step());
		flush();
	}

	private void drive(int seconds) {
		for (int second = 0; second < seconds; second += this.dialect.step()) {
			this.engine.run(this.dialect.step());
			this.samples.add(new Dialect.Sample(BodyType.DPF_SCR.id(), this.now, body().toBytes()));
			this.now += this.dialect.step();
			if (this.samples.size() == this.dialect.records()) {
				flush();
			}
		}
		flush();
	}

	private StreamBody body() {
		var body = this.engine.body();
		return switch (this.quirk) {
			case DEGREES_1E5 ->
				body.with(StreamFields.LON, this.engine.lon() / 10).with(StreamFields.LAT, this.engine.lat() / 10);
			case NO_POSITION -> body.raw(StreamFields.POSITION_STATUS, (this.now / 10 % 3 == 0) ? 1 : 0);
			default -> body;
		};
	}

	private void diagnose(int night) {
		flush();
		var body = new Diagnosis(this.quirk, this.vin, night).body().toBytes();
		this.samples.add(new Dialect.Sample(BodyType.OBD.id(),
				(this.quirk == Quirk.NO_TIME) ? PacketTime.NONE : this.now, body));
		flush();
	}

	/** Sends the samples as a packet, or what the quirk makes of that. */
	private void flush() {
		if (this.samples.isEmpty()) {
			return;
		}
		if (this.dialect == Dialect.HJ_SIGNED && this.samples.size() == this.dialect.records()) {
			this.samples.add(new Dialect.Sample(BodyType.SUPPLEMENT.id(), this.samples.get(0).at(),
					new StreamBody(BodyType.SUPPLEMENT).raw(StreamFields.UREA_TOTAL, this.engine.reagentUsed())
						.toBytes()));
		}
		var data = this.dialect.packet(this.now, this.serial, this.samples);
		this.serial += (this.dialect == Dialect.ANNEX_Q || this.dialect == Dialect.BEIJING
				|| this.dialect == Dialect.TANGSHAN) ? this.samples.size() : 1;
		this.samples = new ArrayList<>();
		this.packets++;
		if (this.quirk == Quirk.RESENT && this.packets >= 100 && this.packets < 160) {
			this.withheld.add(data);
		}
		else if (this.quirk != Quirk.LOSSY || this.packets % 10 != 0) {
			send(Dialect.REAL_TIME, data);
			if (this.quirk == Quirk.RESENT && this.packets % 50 == 0) {
				send(Dialect.REAL_TIME, data);
			}
		}
	}

	private void send(int command, DataUnit data) {
		this.frames.add(this.dialect.frame(command, this.vin, (this.quirk == Quirk.CIPHER_CODE) ? 3 : 1, data));
	}

}
