package org.mobilesource.registry.batch.generate;

/** A transport company. */
record Company(String creditCode, String name, String division, int number) {

	Row row() {
		String licence = "桂交运管许可贵字" + this.division + String.format("%06d", this.number) + "号";
		return Row.of(Feed.COMPANIES, this.creditCode, this.name, this.division, licence, "虚构路" + this.number + "号",
				"虚构", "0000", "ACTIVE");
	}

}
