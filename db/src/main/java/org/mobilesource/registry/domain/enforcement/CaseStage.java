package org.mobilesource.registry.domain.enforcement;

import org.mobilesource.registry.domain.enforcement.CaseEvent.Kind;

/** How far a case is on its road through the departments. */
public enum CaseStage {

	/** 待告知: found, no notice yet. */
	FOUND(Owner.ECOLOGY),

	/** 已审核. */
	REVIEWED(Owner.ECOLOGY),

	/** 已告知. */
	NOTIFIED(Owner.POLICE),

	/** 已处罚. */
	PENALISED(Owner.TRANSPORT),

	/** 维修中. */
	IN_REPAIR(Owner.TRANSPORT),

	/** 已维修. */
	REPAIRED(Owner.OPERATOR),

	/** 已复检, but what came before it is missing. */
	RETESTED(Owner.TRANSPORT),

	/** 已销号. */
	CLOSED(Owner.NOBODY),

	/** 已作废. */
	VOIDED(Owner.NOBODY);

	private final Owner owner;

	CaseStage(Owner owner) {
		this.owner = owner;
	}

	/** Who has to act next. */
	public Owner owner() {
		return this.owner;
	}

	public boolean isOver() {
		return this.owner == Owner.NOBODY;
	}

	/**
	 * The stage after an event. A stage is never left backwards, but for a re-test that
	 * was failed: the truck has to be repaired again. Nothing follows an end.
	 */
	public CaseStage after(Kind event) {
		if (isOver()) {
			return this;
		}
		return switch (event) {
			case REVIEWED -> atLeast(REVIEWED);
			case NOTIFIED -> atLeast(NOTIFIED);
			case SERVED, REFUSED, RETURNED, EXTENDED -> this;
			case PENALISED -> atLeast(PENALISED);
			case REPAIR_BEGUN -> atLeast(IN_REPAIR);
			case REPAIRED -> atLeast(REPAIRED);
			case PASSED -> atLeast(RETESTED);
			case FAILED -> (compareTo(IN_REPAIR) > 0) ? IN_REPAIR : this;
			case CLEARED -> CLOSED;
			case VOIDED -> VOIDED;
		};
	}

	private CaseStage atLeast(CaseStage other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	/** Who has to act. */
	public enum Owner {

		/** 生态环境. */
		ECOLOGY,

		/** 公安交管. */
		POLICE,

		/** 交通运输. */
		TRANSPORT,

		/** 企业. */
		OPERATOR,

		/** Nobody any more. */
		NOBODY

	}

}
