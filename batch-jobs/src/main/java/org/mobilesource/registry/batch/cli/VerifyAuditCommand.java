package org.mobilesource.registry.batch.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import org.springframework.context.ApplicationContext;

import org.mobilesource.registry.db.audit.AuditMapper;
import org.mobilesource.registry.db.audit.AuditProof;

/** {@code verify-audit}: proves that the audit is as it was written. */
@Command(name = "verify-audit",
		description = "核验审计链；断裂时返回 1 并指出第一条 / proves the audit whole; 1 names the first broken record",
		mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

	@Override
	public Integer call() {
		return BatchJobsApplication.with(VerifyAuditCommand::verify);
	}

	private static int verify(ApplicationContext context) {
		var home = Path.of(context.getEnvironment().getProperty("registry.home", "data"));
		var result = new AuditProof(context.getBean(AuditMapper.class), home.resolve("audit-head")).prove();
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
