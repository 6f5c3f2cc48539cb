package org.mobilesource.registry.batch.obd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.obd.DayColumn;
import org.mobilesource.registry.domain.obd.DayValues;
import org.mobilesource.registry.domain.obd.ObdDay;

/**
 * A day that a platform has summed up.
 *
 * @param values by the names of their columns
 */
record SummaryRow(String vin, LocalDate day, Map<String, BigDecimal> values, @Nullable String codes,
		@Nullable String firstCell, @Nullable String lastCell, @Nullable String layout, @Nullable String headerOrder,
		@Nullable Integer softwareVersion) {

	ObdDay toDay() {
		var numbers = new DayValues();
		this.values.forEach((name, value) -> numbers.put(DayColumn.ofName(name).orElseThrow(), value.doubleValue()));
		return new ObdDay(this.vin, this.day, numbers,
				(this.codes != null) ? List.of(this.codes.split(",")) : List.of(), this.firstCell, this.lastCell,
				this.layout, this.headerOrder, this.softwareVersion, List.of());
	}

}
