package org.mobilesource.registry.domain.appeal;

/** Why an appeal was decided as it was. */
public enum AppealReason {

	/** 号牌识别错误. */
	PLATE_WRONG(true),

	/** 证实被套牌. */
	CLONED(true),

	/** 监测条件或设备不合规. */
	CONDITIONS(true),

	/** 登记数据已更正. */
	REGISTER_CORRECTED(true),

	/** 其他，成立. */
	OTHER_UPHELD(true),

	/** 证据真实、清晰、完整、准确. */
	EVIDENCE_STANDS(false),

	/** 理由不能证实. */
	NOT_PROVEN(false),

	/** 其他，不成立. */
	OTHER_REJECTED(false);

	private final boolean upholds;

	AppealReason(boolean upholds) {
		this.upholds = upholds;
	}

	public AppealState outcome() {
		return this.upholds ? AppealState.UPHELD : AppealState.REJECTED;
	}

	/** Whether records have to fall with it; a register is corrected elsewhere. */
	public boolean needsRecords() {
		return this.upholds && this != REGISTER_CORRECTED;
	}

}
