package org.mobilesource.registry.batch.reminder;

import java.io.IOException;
import java.net.ConnectException;

/** A provider of short messages. */
public interface SmsGateway {

	/**
	 * Sends a text.
	 * @throws ConnectException when the provider was not reached, so that nothing was
	 * sent
	 * @throws IOException when it is not known whether it was sent
	 */
	void send(String number, String text) throws IOException;

}
