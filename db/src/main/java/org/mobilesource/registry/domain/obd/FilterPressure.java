package org.mobilesource.registry.domain.obd;

/** The pressure difference of the DPF with the engine on, and at high flow. */
final class FilterPressure implements DayMeasure {

	private static final int P95 = 95;

	private static final int MEDIAN = 50;

	private final DaySettings settings;

	private final Distribution running = new Distribution();

	private final Distribution atFlow = new Distribution();

	FilterPressure(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		if (!record.engineOn() || !record.has(Quantity.DPF_DP)) {
			return;
		}
		this.running.add(record.raw(Quantity.DPF_DP), record.seconds());
		if (record.has(Quantity.AIR) && record.raw(Quantity.AIR) >= this.settings.dpfFlowRaw()) {
			this.atFlow.add(record.raw(Quantity.DPF_DP), record.seconds());
		}
	}

	@Override
	public void put(DayValues values) {
		if (this.running.all() > 0) {
			values.put(DayColumn.DPF_DP_P95, StreamFields.DPF_DP.value(this.running.quantile(P95)));
		}
		values.put(DayColumn.DPF_FLOW_S, this.atFlow.all());
		if (this.atFlow.all() > 0) {
			values.put(DayColumn.DPF_DP_FLOW_MEDIAN, StreamFields.DPF_DP.value(this.atFlow.quantile(MEDIAN)));
		}
	}

}
