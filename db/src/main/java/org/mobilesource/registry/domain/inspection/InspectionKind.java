package org.mobilesource.registry.domain.inspection;

/** Why a vehicle was inspected. */
public enum InspectionKind {

	/** 定期. */
	PERIODIC,

	/** 复检: after a repair. */
	RETEST,

	/** 路检: by the roadside. */
	ROADSIDE,

	/** 注册: before registration. */
	REGISTRATION

}
