package org.mobilesource.registry.batch.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.policy.PolicyMapper;
import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.audit.AuditKind;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.policy.ParameterChange;
import org.mobilesource.registry.domain.policy.PolicyParameter;

/**
 * {@code parameter NAME=VALUE…}: adds dated values of parameters, from a coming day on.
 */
@Command(name = "parameter",
		description = "自某日起改变规则参数，并记入审计 / changes parameters from a coming day on, and records it in the audit",
		mixinStandardHelpOptions = true)
final class ParameterCommand implements Callable<Integer> {

	private static final int LONGEST_BASIS = 300;

	@Parameters(arity = "1..*", paramLabel = "NAME=VALUE", description = "参数及其值 / parameters and their values")
	private Map<String, String> values = new LinkedHashMap<>();

	@Option(names = "--from", required = true, description = "生效日期，须在今日之后 / first day, which is to come")
	private LocalDate from = LocalDate.EPOCH;

	@Option(names = "--basis", required = true, description = "依据 / standard and clause, or who decided it")
	private String basis = "";

	@Option(names = "--by", required = true, paramLabel = "ACCOUNT",
			description = "负责的账号 / account that answers for it")
	private String by = "";

	@Override
	public Integer call() {
		return BatchJobsApplication.with(this::change);
	}

	private int change(ApplicationContext context) {
		var parameters = context.getBean(PolicyMapper.class);
		var stored = parameters.findParameters();
		check(context.getBean(AccountMapper.class));
		var changes = this.values.entrySet()
			.stream()
			.map((one) -> ParameterChange.of(one.getKey(), one.getValue(), this.from, stored))
			.toList();
		changes.forEach((change) -> {
			CommandAudit.record(context, this.by, AuditKind.PARAMETER, "parameter:" + change.after().name(),
					Map.of("before", said(change.before()), "after", said(change.after()), "basis", this.basis));
			parameters.insert(change.after(), this.basis);
		});
		var changed = changes.stream().map((change) -> said(change.after())).toList();
		System.out.println(Answers.json(Map.of("parameters", changed)));
		return ExitStatus.DONE;
	}

	private void check(AccountMapper accounts) {
		if (!this.from.isAfter(BusinessTime.dateOf(Clock.systemUTC().instant()))) {
			throw new IllegalArgumentException("--from: " + this.from + " 已经开始 / is no coming day");
		}
		if (this.basis.isBlank() || this.basis.length() > LONGEST_BASIS) {
			throw new IllegalArgumentException("--basis: 1 – " + LONGEST_BASIS);
		}
		if (accounts.find(this.by).filter(Account::enabled).isEmpty()) {
			throw new IllegalArgumentException("--by: " + this.by + " 不是可用的账号 / is no enabled account");
		}
	}

	private static Map<String, String> said(PolicyParameter parameter) {
		return Map.of("name", parameter.name(), "from", parameter.validFrom().toString(), "value", parameter.value());
	}

}
