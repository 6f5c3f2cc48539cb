package org.mobilesource.registry.domain.machinery;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A machine of the register as its feed describes it.
 *
 * @param registrationNo environmental registration number, null before it is issued
 * @param pin code of the machine by its maker, which has 17 characters from stage IV on
 * @param fuel set of letters, GA/T 16.9
 * @param powerKw rated net power, kilowatts
 * @param positioned whether it carries a positioning device, null when not known
 * @param state null when the sender says nothing of it
 */
public record Machine(@Nullable String registrationNo, @Nullable String pin, String machineType, @Nullable String model,
		@Nullable String maker, LocalDate manufacturedOn, String fuel, String emissionStage, BigDecimal powerKw,
		@Nullable String engineModel, @Nullable String engineNo, String owner, @Nullable String ownerCreditCode,
		String division, @Nullable Boolean positioned, @Nullable String terminalNo, @Nullable MachineState state) {

	/** The same machine under a registration number. */
	public Machine registeredAs(@Nullable String number) {
		return new Machine(number, this.pin, this.machineType, this.model, this.maker, this.manufacturedOn, this.fuel,
				this.emissionStage, this.powerKw, this.engineModel, this.engineNo, this.owner, this.ownerCreditCode,
				this.division, this.positioned, this.terminalNo, this.state);
	}

}
