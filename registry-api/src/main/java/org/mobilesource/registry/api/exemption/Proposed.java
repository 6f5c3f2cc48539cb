package org.mobilesource.registry.api.exemption;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.db.obd.ExemptionMapper.Connected;
import org.mobilesource.registry.domain.obd.Exemption;
import org.mobilesource.registry.domain.obd.Exemption.Asked;
import org.mobilesource.registry.domain.obd.Exemption.Criterion;

/**
 * A connected vehicle with what speaks for and against its exemption.
 *
 * @param plate on the day, as the company
 */
public record Proposed(String vin, LocalDate asOf, Outcome outcome, boolean registered, @Nullable String plate,
		@Nullable String plateType, @Nullable String creditCode, @Nullable String company, @Nullable String division,
		List<Reason> reasons) {

	static Proposed of(Connected one, Exemption exemption) {
		return new Proposed(one.vin(), exemption.asOf(), Outcome.of(exemption), one.registered(), one.plate(),
				one.plateType(), one.creditCode(), one.company(), one.division(),
				exemption.criteria().stream().map(Reason::of).toList());
	}

	/** The reasons for it, or those against it. */
	public List<Reason> reasons(boolean met) {
		return this.reasons.stream().filter((reason) -> reason.met() == met).toList();
	}

	/**
	 * A criterion.
	 *
	 * @param value what was found in the unit, null where nothing is known
	 * @param threshold what is asked for
	 */
	public record Reason(Asked asked, boolean met, @Nullable Double value, double threshold, String unit,
			String detail) {

		static Reason of(Criterion one) {
			return new Reason(one.asked(), one.met(), Double.isNaN(one.value()) ? null : (Double) one.value(),
					one.threshold(), one.unit(), one.detail());
		}

	}

}
