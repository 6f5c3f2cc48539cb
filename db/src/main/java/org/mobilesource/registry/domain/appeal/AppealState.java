package org.mobilesource.registry.domain.appeal;

/** How far an appeal is. */
public enum AppealState {

	OPEN, UPHELD, REJECTED, WITHDRAWN

}
