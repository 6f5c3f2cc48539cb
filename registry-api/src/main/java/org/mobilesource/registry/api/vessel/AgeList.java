package org.mobilesource.registry.api.vessel;

import java.util.Arrays;
import java.util.Optional;

import org.mobilesource.registry.domain.vessel.AgeMeasure;

/** A list of the ships that have reached an age. */
public enum AgeList {

	/** Inland transport ships of 20 years or more, whose retirement is encouraged. */
	ENCOURAGED("twenty-years", AgeMeasure.ENCOURAGED_FROM),

	/** Transport ships of the age of forced scrapping. */
	SCRAP("forced-scrapping", AgeMeasure.FORCED_SCRAP_FROM),

	/** Transport ships that need the yearly special survey, or are older still. */
	SURVEY("special-survey", AgeMeasure.SPECIAL_SURVEY_FROM),

	/** Old transport ships, or older still. */
	OLD("old", AgeMeasure.OLD_FROM),

	/** Fishing vessels whose scrapping is advised. */
	FISHING("fishing", AgeMeasure.FISHING_SCRAP_FROM);

	private final String slug;

	private final AgeMeasure measure;

	AgeList(String slug, AgeMeasure measure) {
		this.slug = slug;
		this.measure = measure;
	}

	static Optional<AgeList> ofSlug(String slug) {
		return Arrays.stream(values()).filter((list) -> list.slug.equals(slug)).findFirst();
	}

	public String slug() {
		return this.slug;
	}

	public AgeMeasure measure() {
		return this.measure;
	}

}
