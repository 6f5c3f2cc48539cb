package org.mobilesource.registry.db.audit;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.mobilesource.registry.domain.audit.AuditEvent;
import org.mobilesource.registry.domain.audit.AuditRecord;

/**
 * Adds to the audit, one record after another, whatever becomes of other transactions.
 */
public final class AuditLog {

	private final AuditMapper records;

	private final TransactionTemplate alone;

	public AuditLog(AuditMapper records, PlatformTransactionManager transactions) {
		this.records = records;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Stores the event; another node that adds one waits. */
	public void add(AuditEvent event) {
		this.alone.executeWithoutResult((status) -> {
			var added = AuditRecord.after(this.records.lockHead(), event);
			this.records.insert(added);
			this.records.moveHead(added.head());
		});
	}

}
