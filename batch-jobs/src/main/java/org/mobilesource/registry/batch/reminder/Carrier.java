package org.mobilesource.registry.batch.reminder;

import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.ReminderText;

/** Hands messages of one channel over. */
interface Carrier {

	Channel channel();

	Delivery carry(String address, ReminderText text);

}
