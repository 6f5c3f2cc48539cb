package org.mobilesource.registry.batch.cli;

import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * The executable of the command line: picocli first and Spring second, so that help
 * starts no database.
 */
@SpringBootApplication
@Command(name = "batch-jobs", description = "移动源登记系统：导入、夜间任务与名单 / imports, the night and the lists",
		mixinStandardHelpOptions = true, versionProvider = Version.class,
		subcommands = { ImportCommand.class, NightlyCommand.class, CatchUpCommand.class, WorkerCommand.class,
				ListsCommand.class, EvaluateCommand.class, DecodeCommand.class, RebuildObdCommand.class,
				GenerateCommand.class, AccountCommand.class, ParameterCommand.class, VerifyAuditCommand.class,
				SendCommand.class })
public class BatchJobsApplication {

	/**
	 * The exit status says how it went: 0 done, 2 wrong use, 3 a file was held, 4
	 * refused, 5 left in the inbox, 1 anything else.
	 */
	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		return new CommandLine(new BatchJobsApplication()).setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler(new Failure());
	}

	/** Does something with the application's beans, and closes it. */
	static int with(Function<ApplicationContext, Integer> work) {
		try (var context = builder().run()) {
			return work.apply(context);
		}
	}

	static SpringApplicationBuilder builder() {
		return new SpringApplicationBuilder(BatchJobsApplication.class).properties("spring.config.name=registry-batch",
				"spring.main.banner-mode=off", "logging.config=classpath:command-line-log.xml");
	}

}
