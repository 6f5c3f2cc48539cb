package org.mobilesource.registry.domain.obd;

import java.util.List;

/** What a packet is for: GB 17691-2018 Table Q.4, HJ 1239.3-2021 §4.4 and §5.6. */
public enum PacketKind {

	/** 车辆登入. */
	LOGIN(28),
	/** 实时信息上报. */
	REAL_TIME(-1),
	/** 补发信息上报: as in real time, sent again. */
	REISSUE(-1),
	/** 车辆登出. */
	LOGOUT(8),
	/** 终端校时: a request. */
	TIME_SYNC(0),
	/** 终端校时: the answer. */
	TIME_SYNC_ANSWER(6),
	/** 拆除报警: the terminal was removed. */
	REMOVAL_ALARM(17),
	/** 激活信息. */
	ACTIVATION(169),
	/** 激活应答. */
	ACTIVATION_REPLY(2),
	/** 企业平台登入: holds a password, of which nothing is read. */
	PLATFORM_LOGIN(41),
	/** 企业平台登出. */
	PLATFORM_LOGOUT(8),
	/** 密钥交换: holds a key, of which nothing is read. */
	KEY_EXCHANGE(-1),
	/** A vehicle login of GB/T 32960: the other protocol with the same header. */
	NEIGHBOUR_LOGIN(-1),
	/** A vendor's or reserved command. */
	UNKNOWN(-1);

	/** A login of GB/T 32960 has these bytes before its subsystem codes. */
	private static final int NEIGHBOUR_FIXED = 30;

	private static final List<Field> ALARM = List.of(StreamFields.POSITION_STATUS.at(8), StreamFields.LON.at(9),
			StreamFields.LAT.at(13));

	private final int length;

	PacketKind(int length) {
		this.length = length;
	}

	static PacketKind of(Frame frame) {
		boolean terminal = frame.order() == HeaderOrder.T;
		return switch (frame.command()) {
			case 0x01 -> isNeighbour(frame) ? NEIGHBOUR_LOGIN : LOGIN;
			case 0x02 -> REAL_TIME;
			case 0x03 -> REISSUE;
			case 0x04 -> LOGOUT;
			case 0x05 -> (frame.dataLength() == 0) ? TIME_SYNC : TIME_SYNC_ANSWER;
			case 0x06 -> terminal ? REMOVAL_ALARM : UNKNOWN;
			case 0x07 -> terminal ? ACTIVATION : ofPlatform(frame, PLATFORM_LOGIN);
			case 0x08 -> terminal ? ACTIVATION_REPLY : ofPlatform(frame, PLATFORM_LOGOUT);
			case 0x09 -> ofPlatform(frame, KEY_EXCHANGE);
			default -> UNKNOWN;
		};
	}

	private static PacketKind ofPlatform(Frame frame, PacketKind kind) {
		return frame.isOfPlatform() ? kind : UNKNOWN;
	}

	private static boolean isNeighbour(Frame frame) {
		int codes = frame.dataLength() - NEIGHBOUR_FIXED;
		int fixedEnd = frame.dataAt() + NEIGHBOUR_FIXED;
		return frame.order() == HeaderOrder.P && !frame.isOfPlatform() && codes >= 0
				&& codes == BigEndian.octet(frame.bytes(), fixedEnd - 2) * BigEndian.octet(frame.bytes(), fixedEnd - 1);
	}

	/** Whether a data unit of so many bytes can be one. */
	boolean takes(int dataLength) {
		return this.length < 0 || this.length == dataLength;
	}

	/** What its data unit measures, from its start; empty for most. */
	public List<Field> fields() {
		return (this == REMOVAL_ALARM) ? ALARM : List.of();
	}

	/** Whether it holds records of the engine. */
	public boolean isRealTime() {
		return this == REAL_TIME || this == REISSUE;
	}

	/** Whether it tells of the terminal on a day, without records. */
	public boolean isMessage() {
		return this == LOGIN || this == LOGOUT || this == REMOVAL_ALARM;
	}

	/** Whether its data unit starts with a time, which a serial may follow. */
	boolean hasTime() {
		return switch (this) {
			case TIME_SYNC, ACTIVATION_REPLY, KEY_EXCHANGE, UNKNOWN -> false;
			default -> true;
		};
	}

	/** Whether a serial number follows the time. */
	boolean hasSerial() {
		return hasTime() && this != TIME_SYNC_ANSWER && this != ACTIVATION;
	}

}
