package org.mobilesource.registry.domain.watchlist;

/**
 * Why a subject entered a list, left it, or stands on it with other figures.
 */
public enum ChangeCause {

	/** 新增超标: a truck of the firm began to count as exceeding. */
	NEW_EXCEEDANCE,

	/** 记录滚出窗口: a truck's exceedances left the window. */
	AGED_OUT,

	/** 车辆增加: a truck joined the fleet. */
	FLEET_GREW,

	/** 车辆减少: a truck left the fleet. */
	FLEET_SHRANK,

	/** 租用开始. */
	LEASE_STARTED,

	/** 租用结束. */
	LEASE_ENDED,

	/** 注销: a truck left the register. */
	DEREGISTERED,

	/** 整改期限届满. */
	DEADLINE_PASSED,

	/** 维修并复检合格. */
	REPAIRED_AND_PASSED,

	/** 期限延长. */
	DEADLINE_EXTENDED,

	/** 申诉成立. */
	APPEAL_UPHELD,

	/** 记录作废: an exceedance no longer counts, without a cause of its own. */
	RECORD_VOIDED,

	/** 身份合并: companies that turned out to be one. */
	IDENTITY_MERGED,

	/** 身份拆分. */
	IDENTITY_SPLIT,

	/** 补传数据: facts of the past that arrived since. */
	LATE_DATA,

	/** 规则变更. */
	RULE_CHANGED,

	/** 数据更正: facts of the past that were corrected since. */
	DATA_CORRECTED

}
