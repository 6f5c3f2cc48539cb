package org.mobilesource.registry.domain.evidence;

/** Why a file is not taken as evidence. */
public enum Refusal {

	/** Longer than 200 characters, empty, or with signs that no file name should have. */
	BAD_NAME("文件名不可用 / the name cannot be used"),

	/** Neither JPEG, PNG, MP4 nor WebM. */
	UNKNOWN_FORMAT("不是 JPEG、PNG、MP4 或 WebM / neither JPEG, PNG, MP4 nor WebM"),

	/** Larger than the parameter of its kind allows. */
	TOO_LARGE("超过大小上限 / larger than allowed"),

	/** A file of the same name with other content came first, and stays. */
	CONFLICT("同名文件已有不同内容，先到者有效 / the name has another content already, which stays");

	private final String text;

	Refusal(String text) {
		this.text = text;
	}

	/** In both languages, for a person. */
	public String text() {
		return this.text;
	}

}
