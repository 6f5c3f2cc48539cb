package org.mobilesource.registry.batch.reminder;

import java.io.IOException;
import java.net.ConnectException;

import org.mobilesource.registry.batch.reminder.Delivery.Outcome;
import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.ReminderText;

/** Short messages by way of the gateway. */
record SmsCarrier(SmsGateway gateway) implements Carrier {

	@Override
	public Channel channel() {
		return Channel.SMS;
	}

	@Override
	public Delivery carry(String address, ReminderText text) {
		try {
			this.gateway.send(address, text.brief());
			return Delivery.SENT;
		}
		catch (ConnectException ex) {
			return Delivery.of(Outcome.NOT_REACHED, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			return Delivery.of(Outcome.UNKNOWN, String.valueOf(ex.getMessage()));
		}
	}

}
