package org.mobilesource.registry.domain.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A penalty decision of the traffic police.
 *
 * @param code code of the offence, 6063 for driving a vehicle that failed its emission
 * test
 * @param amountYuan yuan
 * @param sensingRecordNo JLBH of the reading or capture that it rests on
 */
public record Penalty(String decisionNo, String plate, String plateType, String code, LocalDate decidedOn,
		@Nullable BigDecimal amountYuan, @Nullable String sensingRecordNo) {
}
