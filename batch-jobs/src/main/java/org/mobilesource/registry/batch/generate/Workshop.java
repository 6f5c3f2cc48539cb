package org.mobilesource.registry.batch.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Writes what stations, workshops and police report about a truck. */
final class Workshop {

	private Workshop() {
	}

	static Row inspection(String reportNo, Truck truck, String kind, LocalDateTime at, boolean passed) {
		String method = kind.equals("ROADSIDE") ? "5" : "4";
		return Row.of(Feed.INSPECTIONS, reportNo, truck.vin(), truck.plate(), truck.plateType(), "虚构检验站01", kind,
				method, at, passed ? "1" : "0", passed ? "0.62" : "1.85", method.equals("4") ? "640" : "",
				passed ? "0" : "2");
	}

	static Row repair(String recordNo, Truck truck, LocalDate on) {
		return Row.of(Feed.REPAIRS, recordNo, truck.vin(), truck.plate(), truck.plateType(), "虚构维修厂01", on,
				"更换喷油嘴,清洗后处理装置", "FP" + recordNo);
	}

	/**
	 * A fine for driving with a failed emission test; the police name the plate and the
	 * record, not the VIN.
	 */
	static Row penalty(String decisionNo, String plate, String plateType, LocalDate on, String recordNo) {
		return Row.of(Feed.PENALTIES, decisionNo, plate, plateType, "6063", on, "200", recordNo);
	}

}
