package org.mobilesource.registry.batch.reminder;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

import org.mobilesource.registry.batch.reminder.Delivery.Outcome;
import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.ReminderText;

/** E-mail by SMTP. */
record MailCarrier(JavaMailSender sender, String from) implements Carrier {

	@Override
	public Channel channel() {
		return Channel.EMAIL;
	}

	@Override
	public Delivery carry(String address, ReminderText text) {
		var message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(address);
		message.setSubject(text.subject());
		message.setText(text.body());
		try {
			this.sender.send(message);
			return Delivery.SENT;
		}
		catch (MailException ex) {
			return Delivery.of(outcome(ex), cause(ex));
		}
	}

	/**
	 * Before there is a connection nothing is sent (Spring names that cause alone as its
	 * own), nor where the server answers with a refusal (RFC 5321 4.2.1: 4yz for now, 5yz
	 * for ever). Any other end may come after the server took the message.
	 */
	private static Outcome outcome(MailException ex) {
		if (ex instanceof MailParseException || ex instanceof MailPreparationException) {
			return Outcome.REJECTED;
		}
		if (ex instanceof MailAuthenticationException || ex instanceof MailSendException && ex.getCause() != null) {
			return Outcome.NOT_REACHED;
		}
		int code = (ex instanceof MailSendException send) ? code(send) : 0;
		return switch (code / 100) {
			case 4 -> Outcome.NOT_REACHED;
			case 5 -> Outcome.REJECTED;
			default -> Outcome.UNKNOWN;
		};
	}

	/** The answer of the server, 0 when there was none. */
	private static int code(MailSendException ex) {
		int code = 0;
		for (var failed : ex.getMessageExceptions()) {
			for (@Nullable
			Throwable one = failed; one != null; one = next(one)) {
				if (one instanceof SMTPSendFailedException refused) {
					code = refused.getReturnCode();
				}
				else if (one instanceof SMTPAddressFailedException refused) {
					code = refused.getReturnCode();
				}
			}
		}
		return code;
	}

	private static @Nullable Throwable next(Throwable one) {
		return (one instanceof MessagingException chained) ? chained.getNextException() : one.getCause();
	}

	private static String cause(MailException ex) {
		var messages = (ex instanceof MailSendException send) ? send.getMessageExceptions() : new Exception[0];
		return String.valueOf((messages.length > 0) ? messages[0].getMessage() : ex.getMessage()).strip();
	}

}
