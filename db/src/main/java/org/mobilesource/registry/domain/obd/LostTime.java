package org.mobilesource.registry.domain.obd;

/** The time without records between records with the engine on, short of a stop. */
final class LostTime implements DayMeasure {

	private final DaySettings settings;

	private long lastOn = PacketTime.NONE;

	private long lost;

	LostTime(DaySettings settings) {
		this.settings = settings;
	}

	@Override
	public void see(StreamRecord record) {
		if (record.engineOn() && this.lastOn != PacketTime.NONE) {
			long gap = record.time() - this.lastOn;
			this.lost += (gap > this.settings.maxGapSeconds() && gap <= this.settings.lossGapSeconds()) ? gap : 0;
		}
		this.lastOn = record.engineOn() ? record.time() : PacketTime.NONE;
	}

	@Override
	public void put(DayValues values) {
		values.put(DayColumn.LOST_S, this.lost);
	}

}
