package org.mobilesource.registry.domain.clone;

import java.util.Arrays;
import java.util.List;

/** Why it is decided so, as a code. */
public enum CloneReason {

	/** 点位时钟或位置有误: the clock or the position of a site was wrong. */
	SITE_WRONG(CloneDecision.CLEARED),

	/** 车型识别错误: the site named a wrong class. */
	CLASS_MISREAD(CloneDecision.CLEARED),

	/** 确为同一车辆. */
	SAME_VEHICLE(CloneDecision.CLEARED),

	/** 两车外观不同: the pictures show two vehicles. */
	LOOKS_DIFFERENT(CloneDecision.PASSED_TO_POLICE, CloneDecision.PROVEN),

	/** 影像不足以判断. */
	PICTURES_INSUFFICIENT(CloneDecision.PASSED_TO_POLICE),

	/** 当事人举报: the owner reports that the plate was cloned. */
	REPORTED_BY_OWNER(CloneDecision.PASSED_TO_POLICE),

	/** 查获假牌: the false plate was seized. */
	PLATE_SEIZED(CloneDecision.PROVEN),

	/** 证实车辆在他处: the registered vehicle was elsewhere. */
	OWNER_ELSEWHERE(CloneDecision.PROVEN),

	/** 其他, to be said in words. */
	OTHER(CloneDecision.values());

	private final List<CloneDecision> decisions;

	CloneReason(CloneDecision... decisions) {
		this.decisions = List.of(decisions);
	}

	/** The reasons for a decision. */
	public static List<CloneReason> of(CloneDecision decision) {
		return Arrays.stream(values()).filter((reason) -> reason.decisions.contains(decision)).toList();
	}

}
