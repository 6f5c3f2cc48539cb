package org.mobilesource.registry.db.obd;

import java.time.Instant;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.obd.FaultDictionary;
import org.mobilesource.registry.domain.obd.FaultEpisode;

/** The faults that trucks had, for those who look at them. */
@Mapper
public interface ObdFaultMapper {

	/** A vehicle's faults, the lamp's among them, newest first. */
	List<FaultRow> findFaults(@Param("vin") String vin, @Param("scope") Scope scope);

	/**
	 * A fault.
	 *
	 * @param openedAt null while it is suspected alone
	 * @param closedAt null while it goes on
	 * @param cleared whether somebody erased it then
	 * @param km how far the vehicle went with it, null when that is not known
	 * @param engineOnS s with the engine on
	 */
	record FaultRow(String code, Instant firstAt, @Nullable Instant openedAt, Instant lastAt, int records,
			@Nullable Instant closedAt, boolean cleared, @Nullable Double km, long engineOnS) {

		/** What the code means, empty where the dictionary has none. */
		public String meaning(boolean english) {
			return FaultDictionary.SHIPPED.textOf(this.code, english).orElse("");
		}

		public boolean isLamp() {
			return this.code.equals(FaultEpisode.LAMP);
		}

		/** How it stood: open, suspected, closed, or cleared. */
		public String state() {
			return (this.closedAt != null) ? (this.cleared ? "CLEARED" : "CLOSED")
					: (this.openedAt != null) ? "OPEN" : "SUSPECTED";
		}

		/** As it was at a moment; how far it went until then is not known. */
		public FaultRow asOf(Instant moment) {
			boolean later = this.closedAt != null && !this.closedAt.isBefore(moment);
			boolean unopened = this.openedAt != null && !this.openedAt.isBefore(moment);
			return (later || unopened) ? new FaultRow(this.code, this.firstAt, unopened ? null : this.openedAt,
					this.lastAt.isBefore(moment) ? this.lastAt : this.firstAt, this.records, null, false, null,
					this.engineOnS) : this;
		}

	}

}
