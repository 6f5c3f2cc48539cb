package org.mobilesource.registry.batch.nightly;

/**
 * A file that stays in the inbox for the next night.
 */
public record LeftFile(String feed, String file, Reason reason) {

	/** Why a file stays in the inbox. */
	public enum Reason {

		/** It did not stop changing while the night waited for it. */
		UNFINISHED("仍在写入 / still being written"),

		/** It changed while, or after, it was imported. */
		CHANGED("导入期间又有变化 / changed since it was imported"),

		/** A file before it, with which it must keep its order, was not done with. */
		BEHIND("排在未完成的文件之后 / behind a file that is not done with");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		/** In both languages, for a person. */
		public String text() {
			return this.text;
		}

	}

}
