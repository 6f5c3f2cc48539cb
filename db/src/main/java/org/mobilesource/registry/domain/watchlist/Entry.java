package org.mobilesource.registry.domain.watchlist;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * An entry of a list. The figures of a list that it does not belong to are null.
 *
 * @param subject credit code of the firm, or vehicle identification number
 * @param dieselTrucks list 1: diesel trucks of the fleet, {@code owned} plus
 * {@code leased}
 * @param exceedingTrucks list 2: trucks that exceeded in the window, of
 * {@code totalTrucks}
 * @param exceededAt list 3: when the exceedance occurred that opened the case
 * @param deadline list 3: the last day for repair and re-test, extensions included
 * @param missing list 3: what is still missing for clearance
 */
public record Entry(WatchList list, String subject, @Nullable String division, @Nullable String companyName,
		@Nullable Integer dieselTrucks, @Nullable Integer owned, @Nullable Integer leased,
		@Nullable Integer exceedingTrucks, @Nullable Integer totalTrucks, @Nullable String plate,
		@Nullable String plateType, @Nullable Instant exceededAt, @Nullable ExceedanceSource source,
		@Nullable LocalDate deadline, @Nullable Missing missing) {

	/** The same entry with the plate that its truck carries. */
	public Entry withPlate(String number, String type) {
		return new Entry(this.list, this.subject, this.division, this.companyName, this.dieselTrucks, this.owned,
				this.leased, this.exceedingTrucks, this.totalTrucks, number, type, this.exceededAt, this.source,
				this.deadline, this.missing);
	}

	/** What the entry is called within one evaluation: list and subject. */
	public String key() {
		return this.list + " " + this.subject;
	}

	/** The figures in short, as changes show them. */
	public String figures() {
		return switch (this.list) {
			case LARGE_FLEET -> this.dieselTrucks + " = " + this.owned + " + " + this.leased;
			case HIGH_EXCEEDANCE -> this.exceedingTrucks + "/" + this.totalTrucks;
			case OVERDUE_REPAIR -> String.valueOf(this.deadline);
		};
	}

	/** The name by which people know the subject. */
	public @Nullable String subjectName() {
		return (this.list == WatchList.OVERDUE_REPAIR) ? this.plate : this.companyName;
	}

	/** What keeps a case from being cleared. */
	public enum Missing {

		/** 未维修未复检. */
		REPAIR_AND_RETEST,

		/** 已维修未复检. */
		RETEST,

		/** 复检合格但无维修记录. */
		REPAIR,

		/** 复检合格早于维修. */
		RETEST_AFTER_REPAIR,

		/** 已维修复检不合格. */
		PASSED_RETEST

	}

}
