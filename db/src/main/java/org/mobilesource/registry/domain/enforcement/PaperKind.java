package org.mobilesource.registry.domain.enforcement;

/** What a company sends to show that a truck was mended. */
public enum PaperKind {

	/** 维修单. */
	REPAIR_SHEET,

	/** 复检报告. */
	RETEST_REPORT

}
