package org.mobilesource.registry.domain.review;

import java.util.EnumSet;
import java.util.Set;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/** Why a reviewer does not confirm a record. */
public enum ReviewReason {

	/** 号牌不清. */
	PLATE_UNREADABLE,

	/** 号牌识别错误. */
	PLATE_WRONG,

	/** 套牌嫌疑. */
	CLONE_SUSPECT,

	/** 气象条件超限. */
	WEATHER,

	/** 设备自检不合格. */
	DEVICE_CHECK_FAILED,

	/** 多车干扰. */
	SEVERAL_VEHICLES,

	/** 画面不完整. */
	PICTURE_INCOMPLETE,

	/** 等级不足. */
	LEVEL_TOO_LOW,

	/** 非柴油车. */
	NOT_DIESEL,

	/** 重复记录. */
	DUPLICATE,

	/** 扬尘或雾. */
	DUST_FOG,

	/** 水汽. */
	WATER_VAPOUR,

	/** 起步短时冒烟. */
	START_UP_PUFF,

	/** 夜间补光不足. */
	NIGHT_NO_LIGHT,

	/** 传感器故障: the vehicle is clean, its sensor is not right. */
	SENSOR_FAULT,

	/** 终端数据异常: the terminal sent what the vehicle did not say. */
	TERMINAL_FAULT,

	/** 非本车数据: a terminal with the number of another vehicle. */
	OTHER_VEHICLE,

	/** 其他, to be said in words. */
	OTHER;

	private static final Set<ReviewReason> OF_ON_BOARD_DATA = EnumSet.of(SENSOR_FAULT, TERMINAL_FAULT, OTHER_VEHICLE,
			DUPLICATE, OTHER);

	private static final Set<ReviewReason> OF_PICTURES = EnumSet
		.complementOf(EnumSet.of(SENSOR_FAULT, TERMINAL_FAULT, OTHER_VEHICLE));

	/** The reasons that can speak against a record of the source. */
	public static Set<ReviewReason> of(ExceedanceSource source) {
		return (source == ExceedanceSource.OBD) ? OF_ON_BOARD_DATA : OF_PICTURES;
	}

}
