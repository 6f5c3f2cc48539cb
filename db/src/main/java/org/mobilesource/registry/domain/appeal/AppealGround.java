package org.mobilesource.registry.domain.appeal;

/** What a company says against a finding or an entry. */
public enum AppealGround {

	/** 号牌不是本企业车辆. */
	NOT_OUR_TRUCK,

	/** 被套牌. */
	CLONED,

	/** 当时不由本企业营运. */
	NOT_OPERATED,

	/** 监测条件不合规. */
	MEASUREMENT,

	/** 已维修并复检合格. */
	REPAIRED,

	/** 车队数据有误. */
	FLEET_WRONG,

	/** 其他. */
	OTHER

}
