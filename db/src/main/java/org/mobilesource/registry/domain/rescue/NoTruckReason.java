package org.mobilesource.registry.domain.rescue;

/** Why a record shows no truck of the register. */
public enum NoTruckReason {

	/** 外地或未登记车辆. */
	ELSEWHERE,

	/** 号牌无法辨认. */
	UNREADABLE,

	/** 候选车辆均不符. */
	NO_CANDIDATE,

	/** 其他, to be said in words. */
	OTHER

}
