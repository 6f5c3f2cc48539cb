package org.mobilesource.registry.api.alarm;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.mobilesource.registry.db.obd.ObdAlarmQueueMapper.Order;
import org.mobilesource.registry.domain.obd.AlarmKind;
import org.mobilesource.registry.domain.obd.AlarmState;

/**
 * Which alarms are asked for; null or blank for all.
 *
 * @param rule its ID, E1 to Q6
 * @param vin the VIN or a plate of the truck, or how it begins
 * @param size rows a page
 */
record Asked(@Nullable String rule, @Nullable AlarmKind kind, @Nullable AlarmState state, @Nullable String division,
		@Nullable String vin, @Nullable Order sort, @Nullable Integer size) {

	private static final int USUAL_SIZE = 50;

	private static final int MOST = 500;

	Order order() {
		return (this.sort != null) ? this.sort : Order.LAST_DAY;
	}

	/** Rows a page, as near to what is asked for as there may be. */
	int rows() {
		return (this.size != null) ? Math.max(1, Math.min(this.size, MOST)) : USUAL_SIZE;
	}

	/** The part of the address behind the path. */
	public String query() {
		return UriComponentsBuilder.newInstance()
			.queryParam("rule", text(this.rule))
			.queryParam("kind", text(this.kind))
			.queryParam("state", text(this.state))
			.queryParam("division", text(this.division))
			.queryParam("vin", "{vin}")
			.queryParam("sort", order())
			.queryParam("size", rows())
			.encode()
			.buildAndExpand(text(this.vin))
			.toUriString();
	}

	private static Object text(@Nullable Object value) {
		return (value != null) ? value : "";
	}

}
