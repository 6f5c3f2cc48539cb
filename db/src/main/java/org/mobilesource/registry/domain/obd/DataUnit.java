package org.mobilesource.registry.domain.obd;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The data unit of a frame to be written: bytes behind each other, numbers big-endian.
 * The named ones are those of all packets without records (GB 17691-2018 Annex Q, HJ
 * 1239.3-2021 §4.4 and §5.6).
 */
public final class DataUnit {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private static final int HALF = 32;

	private byte[] bytes = new byte[64];

	private int length;

	/** 车辆登入; the ICCID has 20 characters. */
	public static DataUnit login(long time, int serial, String iccid) {
		return logout(time, serial).text(iccid, 20);
	}

	/** A vehicle login of GB/T 32960, the neighbour. */
	public static DataUnit neighbourLogin(long time, int serial, String iccid, int codeLength, String... codes) {
		var data = login(time, serial, iccid).octet(codes.length).octet(codeLength);
		Arrays.stream(codes).forEach((code) -> data.text(code, codeLength));
		return data;
	}

	/** 车辆登出 of the login with that serial; a platform's has the same form. */
	public static DataUnit logout(long time, int serial) {
		return new DataUnit().time(time).word(serial);
	}

	/** 终端校时, the answer; the request is an empty data unit. */
	public static DataUnit timeSync(long time) {
		return new DataUnit().time(time);
	}

	/** 拆除报警; degrees × 10⁶. */
	public static DataUnit removalAlarm(long time, int serial, int positionStatus, long lon, long lat) {
		return logout(time, serial).octet(positionStatus).doubleWord(lon).doubleWord(lat);
	}

	/** 激活信息; the public key has 64 bytes. */
	public static DataUnit activation(long time, String chip, byte[] key, String vin, byte[] r, byte[] s) {
		return new DataUnit().time(time).text(chip, 16).bytes(key).text(vin, Frame.VIN_LENGTH).signature(r, s);
	}

	/** 激活应答. */
	public static DataUnit activationReply(int status, int information) {
		return new DataUnit().octet(status).octet(information);
	}

	/** 企业平台登入. */
	public static DataUnit platformLogin(long time, int serial, String user, String password, int encryption) {
		return logout(time, serial).text(user, 12).text(password, 20).octet(encryption);
	}

	/** 密钥交换. */
	public static DataUnit keyExchange(int type, byte[] key, long from, long until) {
		return new DataUnit().octet(type).word(key.length).bytes(key).time(from).time(until);
	}

	public DataUnit octet(int value) {
		room(1)[this.length++] = (byte) value;
		return this;
	}

	public DataUnit word(int value) {
		return octet(value >> Byte.SIZE).octet(value);
	}

	public DataUnit doubleWord(long value) {
		return word((int) (value >> Short.SIZE)).word((int) value);
	}

	/** Seconds since 1970 in UTC as six bytes, {@link PacketTime#NONE} as zeros. */
	public DataUnit time(long epochSecond) {
		byte[] room = room(PacketTime.LENGTH);
		if (epochSecond != PacketTime.NONE) {
			PacketTime.write(epochSecond, room, this.length);
		}
		this.length += PacketTime.LENGTH;
		return this;
	}

	/** Text, cut or padded with zero bytes. */
	public DataUnit text(String text, int size) {
		return bytes(Arrays.copyOf(text.getBytes(CHINESE), size));
	}

	public DataUnit bytes(byte... more) {
		System.arraycopy(more, 0, room(more.length), this.length, more.length);
		this.length += more.length;
		return this;
	}

	/** Both halves of a signature, 32 bytes each, with their lengths. */
	DataUnit signature(byte[] r, byte[] s) {
		return octet(HALF).bytes(Arrays.copyOf(r, HALF)).octet(HALF).bytes(Arrays.copyOf(s, HALF));
	}

	private byte[] room(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * (this.length + more));
		}
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	/** What was written so far. */
	public byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.length);
	}

}
