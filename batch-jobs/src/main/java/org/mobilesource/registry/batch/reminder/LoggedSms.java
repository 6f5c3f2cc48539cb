package org.mobilesource.registry.batch.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes short messages to the log, until the city has a provider. */
final class LoggedSms implements SmsGateway {

	private static final Logger logger = LoggerFactory.getLogger(LoggedSms.class);

	private static final int SHOWN = 4;

	@Override
	public void send(String number, String text) {
		logger.info("SMS …{}: {}", number.substring(Math.max(0, number.length() - SHOWN)), text);
	}

}
