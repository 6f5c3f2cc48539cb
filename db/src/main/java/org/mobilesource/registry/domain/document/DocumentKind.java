package org.mobilesource.registry.domain.document;

import java.util.Locale;

/** What a notice tells. */
public enum DocumentKind {

	/** 检验结果告知书: what was measured, and what the party may say to it. */
	RESULT_NOTICE,

	/** 整改告知书: until when to repair and re-test. */
	REPAIR_NOTICE;

	/** As parameters and templates write it, such as {@code result-notice}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
