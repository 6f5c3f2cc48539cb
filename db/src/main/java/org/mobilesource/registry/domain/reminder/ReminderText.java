package org.mobilesource.registry.domain.reminder;

import java.time.LocalDate;

/**
 * What a reminder says, in Chinese and English.
 *
 * @param plate of the truck, its identification number when it has none
 * @param address of the page of the case
 */
public record ReminderText(String plate, LocalDate deadline, boolean passed, String address) {

	public String subject() {
		return this.passed ? "【超标车辆维修已逾期】" + this.plate + " / Repair overdue: " + this.plate
				: "【超标车辆维修提醒】" + this.plate + " / Repair reminder: " + this.plate;
	}

	/** For e-mail. */
	public String body() {
		return chinese() + "\n\n" + english() + "\n\n" + this.address + "\n";
	}

	/** For one short message. */
	public String brief() {
		return chinese() + " " + this.address;
	}

	private String chinese() {
		return this.passed
				? "您的车辆 %s 排放超标，应于 %s 前完成维修并复检合格，现已逾期，将列入逾期未维修车辆名单。请立即到机动车排放维修站（M 站）维修，再到检验机构（I 站）复检；复检合格后即移出名单。"
					.formatted(this.plate, this.deadline)
				: "您的车辆 %s 排放超标，请于 %s（含当日）前到机动车排放维修站（M 站）维修，并到检验机构（I 站）复检合格；逾期将列入逾期未维修车辆名单。".formatted(this.plate,
						this.deadline);
	}

	private String english() {
		return this.passed
				? """
						Your truck %s exceeded the emission limits and had to be repaired and pass a re-test by %s. The deadline \
						has passed; the truck is put on the list of overdue repairs. Have it repaired at a maintenance (M) \
						station now and re-tested at an inspection (I) station; it leaves the list when it passes."""
					.formatted(this.plate, this.deadline)
				: """
						Your truck %s exceeded the emission limits. Have it repaired at a maintenance (M) station and pass a \
						re-test at an inspection (I) station by %s, that day included; otherwise it is put on the list of \
						overdue repairs."""
					.formatted(this.plate, this.deadline);
	}

}
