package org.mobilesource.registry.api.vessel;

import org.mobilesource.registry.domain.vessel.AgeDate;
import org.mobilesource.registry.domain.vessel.Aging;
import org.mobilesource.registry.domain.vessel.Vessel;

/** A vessel with its age on a day. */
public record AgedVessel(Vessel vessel, Aging aging) {

	/** The age by which it stands on the list. */
	public AgeDate reached(AgeList list) {
		return this.aging.date(list.measure()).orElseThrow();
	}

	boolean isOn(AgeList list) {
		return this.aging.hasReached(list.measure());
	}

}
