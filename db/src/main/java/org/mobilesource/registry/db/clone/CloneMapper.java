package org.mobilesource.registry.db.clone;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.clone.CloneKind;
import org.mobilesource.registry.domain.clone.CloneSuspect;

/** Suspected clones as judging finds them. */
@Mapper
public interface CloneMapper {

	/** The vehicle types of the trucks. */
	List<Registered> findRegisteredTypes(@Param("vins") Collection<String> vins);

	/** Every suspect of the trucks, those that are gone as well. */
	List<Stored> findOf(@Param("vins") Collection<String> vins);

	/** Of the suspects whose earlier record is one of these, those that are cleared. */
	List<Stored> findCleared(@Param("recordNos") Collection<String> recordNos);

	/** Stores suspects; those that are stored stay as they are, and are found again. */
	void putAll(@Param("suspects") Collection<Found> suspects);

	void setGone(@Param("ids") Collection<Long> ids);

	/** A truck of the register; the type is of GA/T 16.4. */
	record Registered(String vin, String vehicleType) {
	}

	/** A suspect as it is found. */
	record Found(String vin, CloneSuspect suspect) {

		/** Tells it from every other one. */
		public List<Object> key() {
			var later = this.suspect.later();
			return List.of(this.suspect.kind(), this.suspect.earlier().source().name(),
					this.suspect.earlier().recordNo(), (later != null) ? later.source().name() : "",
					(later != null) ? later.recordNo() : "");
		}

	}

	/** A suspect that is stored. */
	record Stored(long id, String vin, CloneKind kind, String source, String recordNo, String otherSource,
			String otherNo, boolean gone) {

		/** As that of {@link Found}. */
		public List<Object> key() {
			return List.of(this.kind, this.source, this.recordNo, this.otherSource, this.otherNo);
		}

	}

}
