package org.mobilesource.registry.domain.obd;

/** The pressure difference of the DPF with the engine on, and at high flow. */
record FilterPressure(DaySettings settings) implements DayMeasure {

	private static final int P95 = 95;

	private static final int MEDIAN = 50;

	@Override
	public void measure(StreamDay day, DayValues values) {
		int[] held = day.held();
		int[] pressures = day.raws(Quantity.DPF_DP);
		int[] flows = day.raws(Quantity.AIR);
		boolean[] engineOn = day.engineOn();
		var running = new Distribution();
		var atFlow = new Distribution();
		for (int i = 0; i < day.records(); i++) {
			if (engineOn[i] && pressures[i] >= 0) {
				running.add(pressures[i], held[i]);
				if (flows[i] >= this.settings.dpfFlowRaw()) {
					atFlow.add(pressures[i], held[i]);
				}
			}
		}
		if (running.all() > 0) {
			values.put(DayColumn.DPF_DP_P95, StreamFields.DPF_DP.value(running.quantile(P95)));
		}
		values.put(DayColumn.DPF_FLOW_S, atFlow.all());
		if (atFlow.all() > 0) {
			values.put(DayColumn.DPF_DP_FLOW_MEDIAN, StreamFields.DPF_DP.value(atFlow.quantile(MEDIAN)));
		}
	}

}
