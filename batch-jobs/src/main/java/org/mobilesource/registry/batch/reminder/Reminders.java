package org.mobilesource.registry.batch.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.mobilesource.registry.db.Parts;
import org.mobilesource.registry.db.company.CompanyMergeMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.db.reminder.OutboxMapper;
import org.mobilesource.registry.db.reminder.OutboxMapper.Holder;
import org.mobilesource.registry.db.reminder.OutboxMapper.NewMessage;
import org.mobilesource.registry.db.reminder.OutboxMapper.OpenCase;
import org.mobilesource.registry.db.reminder.OutboxMapper.Reachable;
import org.mobilesource.registry.domain.calendar.WorkingCalendar;
import org.mobilesource.registry.domain.reminder.Channel;
import org.mobilesource.registry.domain.reminder.MessageState;
import org.mobilesource.registry.domain.reminder.Reminder;
import org.mobilesource.registry.domain.reminder.ReminderRule;

/** Queues the reminders of a day; what was queued before is not queued again. */
public class Reminders {

	private static final Logger logger = LoggerFactory.getLogger(Reminders.class);

	private static final int PAGE = 500;

	private final OutboxMapper outbox;

	private final PolicyMapper policies;

	private final CompanyMergeMapper merges;

	Reminders(OutboxMapper outbox, PolicyMapper policies, CompanyMergeMapper merges) {
		this.outbox = outbox;
		this.policies = policies;
		this.merges = merges;
	}

	/**
	 * Queues what is due on the day after the business date, on whose morning the night
	 * ends.
	 * @return how many messages are new
	 */
	public int queue(LocalDate businessDate, Instant now) {
		var day = businessDate.plusDays(1);
		var rule = new ReminderRule(this.policies.policies(), new WorkingCalendar(this.policies.findCalendarDays()));
		warn(rule.calendar(), day);
		int reach = rule.reach(day);
		List<Due> due = new ArrayList<>();
		this.outbox.findOpenCases(day.minusDays(reach), day.plusDays(reach), day)
			.forEach((open) -> rule.due(open.noticedOn(), open.deadline(), day)
				.ifPresent((reminder) -> due.add(new Due(open, reminder))));
		int before = this.outbox.countAll();
		Parts.of(due, PAGE).forEach((page) -> queue(page, day, now));
		return this.outbox.countAll() - before;
	}

	private void queue(List<Due> due, LocalDate day, Instant now) {
		var recipients = recipients(due.stream().map((one) -> one.open.vin()).collect(Collectors.toSet()), day);
		Set<String> all = new TreeSet<>();
		due.forEach((one) -> all.addAll(recipients.getOrDefault(one.open.vin(), Set.of(one.open.vin()))));
		var channels = this.outbox.findChannels(all)
			.stream()
			.collect(Collectors.groupingBy(Reachable::recipient,
					Collectors.mapping(Reachable::channel, Collectors.toList())));
		List<NewMessage> messages = new ArrayList<>();
		for (var one : due) {
			for (var recipient : recipients.getOrDefault(one.open.vin(), Set.of(one.open.vin()))) {
				channels.getOrDefault(recipient, List.of(Channel.NONE))
					.forEach((channel) -> messages.add(one.to(recipient, channel)));
			}
		}
		this.outbox.queue(messages, now);
	}

	/** The companies that own or lease each truck; a truck of none is its owner's. */
	private Map<String, Set<String>> recipients(Set<String> vins, LocalDate day) {
		var identities = this.merges.identities();
		return this.outbox.findHolders(vins, day)
			.stream()
			.collect(Collectors.groupingBy(Holder::vin, Collectors.mapping(
					(holder) -> identities.companyOf(holder.creditCode()), Collectors.toCollection(TreeSet::new))));
	}

	private static void warn(WorkingCalendar calendar, LocalDate day) {
		calendar.firstUnknownYear(day, day.plusMonths(3))
			.ifPresent((year) -> logger.warn(
					"{} 年节假日安排未导入，工作日暂按周一至周五计算 / the holidays of {} are not imported: Monday to Friday count as worked",
					year, year));
	}

	private record Due(OpenCase open, Reminder reminder) {

		NewMessage to(String recipient, Channel channel) {
			return (channel == Channel.NONE)
					? new NewMessage(this.open, this.reminder, channel, recipient, MessageState.FAILED, "NO_ADDRESS")
					: new NewMessage(this.open, this.reminder, channel, recipient, MessageState.QUEUED, null);
		}

	}

}
