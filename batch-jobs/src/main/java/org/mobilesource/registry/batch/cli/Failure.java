package org.mobilesource.registry.batch.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, and leaves the rest to the log. */
final class Failure implements IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
		LoggerFactory.getLogger(Failure.class).debug("The command failed", failure);
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			command.getErr().println((cause == failure ? "错误 / error: " : "  ← ") + cause.getMessage());
		}
		return (failure instanceof IllegalArgumentException) ? CommandLine.ExitCode.USAGE
				: CommandLine.ExitCode.SOFTWARE;
	}

}
