package org.mobilesource.registry.domain.watchlist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.enforcement.ExceedanceSource;

/**
 * An entry of list 3 as it is handed out.
 *
 * @param plateType GA/T 16.7
 * @param exceededAt with the offset of Asia/Shanghai
 * @param daysOverdue calendar days from the deadline to the business date
 */
public record OverdueRepairItem(String vin, @Nullable String plate, @Nullable String plateType,
		@Nullable String companyName, OffsetDateTime exceededAt, ExceedanceSource source, LocalDate deadline,
		long daysOverdue, LocalDate listedSince) implements Item {

	static OverdueRepairItem of(Entry entry, LocalDate listedSince, LocalDate businessDate) {
		var exceededAt = Objects.requireNonNull(entry.exceededAt()).atZone(BusinessTime.ZONE).toOffsetDateTime();
		var deadline = Objects.requireNonNull(entry.deadline());
		return new OverdueRepairItem(entry.subject(), entry.plate(), entry.plateType(), entry.companyName(), exceededAt,
				Objects.requireNonNull(entry.source()), deadline, ChronoUnit.DAYS.between(deadline, businessDate),
				listedSince);
	}

	@Override
	public String subject() {
		return this.vin;
	}

}
