package org.mobilesource.registry.domain.access;

import java.util.Arrays;
import java.util.Optional;

import static org.mobilesource.registry.domain.access.Permission.EDIT_COMPANIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_INSPECTIONS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_PENALTIES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_REPAIRS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_SITES;
import static org.mobilesource.registry.domain.access.Permission.EDIT_TRUCKS;
import static org.mobilesource.registry.domain.access.Permission.EDIT_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.READ_MACHINERY;
import static org.mobilesource.registry.domain.access.Permission.READ_ROAD;
import static org.mobilesource.registry.domain.access.Permission.READ_SITES;
import static org.mobilesource.registry.domain.access.Permission.READ_VESSELS;
import static org.mobilesource.registry.domain.access.Permission.REGISTER_MACHINES;

/** Which permissions a register asks for; one that is not here is nobody's. */
public enum RegisterAccess {

	COMPANIES("companies", READ_ROAD, EDIT_COMPANIES), COMPANY_MERGES("company-merges", READ_ROAD, EDIT_COMPANIES),
	TRUCKS("trucks", READ_ROAD, EDIT_TRUCKS), FLEET("fleet", READ_ROAD, EDIT_COMPANIES),
	SITES("sites", READ_SITES, EDIT_SITES), STATIONS("stations", READ_SITES, EDIT_SITES),
	ENGINE_MODELS("engine-models", READ_SITES, EDIT_SITES), MACHINERY("machinery", READ_MACHINERY, REGISTER_MACHINES),
	VESSELS("vessels", READ_VESSELS, EDIT_VESSELS), INSPECTIONS("inspections", READ_ROAD, EDIT_INSPECTIONS),
	REPAIRS("repairs", READ_ROAD, EDIT_REPAIRS), PENALTIES("penalties", READ_ROAD, EDIT_PENALTIES);

	private final String feed;

	private final Permission reading;

	private final Permission editing;

	RegisterAccess(String feed, Permission reading, Permission editing) {
		this.feed = feed;
		this.reading = reading;
		this.editing = editing;
	}

	public static Optional<RegisterAccess> of(String feed) {
		return Arrays.stream(values()).filter((one) -> one.feed.equals(feed)).findFirst();
	}

	public String feed() {
		return this.feed;
	}

	public Permission reading() {
		return this.reading;
	}

	public Permission editing() {
		return this.editing;
	}

}
