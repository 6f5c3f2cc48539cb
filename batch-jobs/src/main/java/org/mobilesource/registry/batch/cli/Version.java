package org.mobilesource.registry.batch.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		var version = Version.class.getPackage().getImplementationVersion();
		return new String[] { "batch-jobs " + ((version != null) ? version : "(not packaged)") };
	}

}
