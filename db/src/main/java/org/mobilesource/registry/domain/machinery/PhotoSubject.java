package org.mobilesource.registry.domain.machinery;

/** What a photo of a machine shows (survey form of the code registration). */
public enum PhotoSubject {

	MACHINE(false), NAME_PLATE(true), ENGINE_PLATE(true), ENVIRONMENTAL_LABEL(true), NUMBER_PLATE(false);

	private final boolean required;

	PhotoSubject(boolean required) {
		this.required = required;
	}

	/** Whether an application without it is incomplete. */
	public boolean isRequired() {
		return this.required;
	}

}
