package org.mobilesource.registry.batch.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

import org.mobilesource.registry.batch.JobConfiguration;
import org.mobilesource.registry.db.DatabaseLocks;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reminder.OutboxMapper;

/** Reminders; a channel that is not set up carries nothing. */
@JobConfiguration
class ReminderConfiguration {

	@Bean
	Reminders reminders(OutboxMapper outbox, PolicyMapper policies, CompanyMergeMapper merges) {
		return new Reminders(outbox, policies, merges);
	}

	@Bean
	@ConditionalOnProperty(name = "registry.sms", havingValue = "log")
	SmsGateway loggedSms() {
		return new LoggedSms();
	}

	@Bean
	Dispatch dispatch(OutboxMapper outbox, PolicyMapper policies, ObjectProvider<JavaMailSender> mail,
			ObjectProvider<SmsGateway> sms, Environment environment, DatabaseLocks locks) {
		List<Carrier> carriers = new ArrayList<>();
		mail.ifAvailable((sender) -> carriers
			.add(new MailCarrier(sender, environment.getRequiredProperty("registry.mail.from"))));
		sms.ifAvailable((gateway) -> carriers.add(new SmsCarrier(gateway)));
		var pages = Optional.ofNullable(environment.getProperty("registry.public-address"))
			.orElse("http://localhost:8080");
		return new Dispatch(outbox, policies, carriers, pages, locks);
	}

}
