package org.mobilesource.registry.batch.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.mobilesource.registry.domain.policy.PolicyParameter;

/**
 * {@code parameter NAME=VALUE…}: adds dated values of parameters, from a coming day on.
 */
@Command(name = "parameter",
		description = "自某日起改变规则参数，并记入审计 / changes parameters from a coming day on, and records it in the audit",
		mixinStandardHelpOptions = true)
final class ParameterCommand implements Callable<Integer> {

	private static final int LONGEST_VALUE = 100;

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
		Map<PolicyParameter, PolicyParameter> changes = new LinkedHashMap<>();
		this.values.forEach(
				(name, value) -> changes.put(before(name, value, stored), new PolicyParameter(name, this.from, value)));
		changes.forEach((before, after) -> {
			CommandAudit.record(context, this.by, AuditKind.PARAMETER, "parameter:" + after.name(),
					Map.of("before", said(before), "after", said(after), "basis", this.basis));
			parameters.insert(after, this.basis);
		});
		var changed = changes.values().stream().map(ParameterCommand::said).toList();
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

	/** The value that would be in force on the day. */
	private PolicyParameter before(String name, String value, List<PolicyParameter> stored) {
		var before = stored.stream()
			.filter((row) -> row.name().equals(name) && !row.validFrom().isAfter(this.from))
			.max(Comparator.comparing(PolicyParameter::validFrom))
			.orElseThrow(() -> new IllegalArgumentException(name + ": 没有这个参数 / is no parameter"));
		if (before.validFrom().equals(this.from)) {
			throw new IllegalArgumentException(name + ": 该日已有值 / has a value from " + this.from + " on");
		}
		if (!before.canBecome(value) || value.length() > LONGEST_VALUE) {
			throw new IllegalArgumentException(
					name + "=" + value + ": 与现值不同类 / is not of the kind of " + before.value());
		}
		return before;
	}

	private static Map<String, String> said(PolicyParameter parameter) {
		return Map.of("name", parameter.name(), "from", parameter.validFrom().toString(), "value", parameter.value());
	}

}
