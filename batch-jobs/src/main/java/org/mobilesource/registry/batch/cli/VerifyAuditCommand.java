package org.mobilesource.registry.batch.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.audit.AuditProof;
import org.mobilesource.registry.domain.calendar.BusinessTime;

/** {@code verify-audit}: proves that the audit is as it was written. */
@Command(name = "verify-audit",
		description = "核验审计链；断裂时返回 1 并指出第一条 / proves the audit whole; 1 names the first broken record",
		mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

	@Option(names = "--from", description = "起始日期；与 --to 只核验这些日期 / first day of a part, which is proved alone")
	private @Nullable LocalDate from;

	@Option(names = "--to", description = "截止日期 / last day of a part")
	private @Nullable LocalDate to;

	@Override
	public Integer call() {
		return BatchJobsApplication.with(this::verify);
	}

	private int verify(ApplicationContext context) {
		var home = Path.of(context.getEnvironment().getProperty("registry.home", "data"));
		var proof = new AuditProof(context.getBean(AuditMapper.class), home.resolve("audit-head"));
		var result = (this.from == null && this.to == null) ? proof.prove()
				: proof.prove((this.from != null) ? BusinessTime.startOf(this.from) : Instant.EPOCH,
						(this.to != null) ? BusinessTime.endOf(this.to) : Clock.systemUTC().instant());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("records", result.checked());
		answer.put("head", result.head().hash());
		result.broken().ifPresent((broken) -> {
			answer.put("broken", broken.number());
			answer.put("fault", broken.fault());
			System.err.printf("审计记录 %d 断裂 / audit record %1$d is broken: %s%n", broken.number(), broken.fault());
		});
		System.out.println(Answers.json(answer));
		return result.broken().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
	}

}
