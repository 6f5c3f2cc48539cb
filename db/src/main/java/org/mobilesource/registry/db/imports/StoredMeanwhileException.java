package org.mobilesource.registry.db.imports;

import org.springframework.dao.ConcurrencyFailureException;

/** Another import has stored the same rows since they were compared. */
public final class StoredMeanwhileException extends ConcurrencyFailureException {

	private static final long serialVersionUID = 1L;

	StoredMeanwhileException() {
		super("期间有其他导入存入了相同的记录 / another import has stored the same rows meanwhile");
	}

}
