package org.mobilesource.registry.domain.remotesensing;

/** What a remote-sensing reading is judged by (HJ 845-2017 chapter 5). */
public enum Pollutant {

	/** 不透光度, percent. */
	OPACITY,

	/** 林格曼黑度, level. */
	RINGELMANN,

	/**
	 * 一氧化氮, ppm: for screening unless {@code remote-sensing.no.counts} says otherwise.
	 */
	NO

}
