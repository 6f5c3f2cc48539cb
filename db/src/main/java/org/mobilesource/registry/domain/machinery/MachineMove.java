package org.mobilesource.registry.domain.machinery;

/** What is reported of a registered machine. */
public enum MachineMove {

	/** It is laid up 停用. */
	STOP,

	/** It works again 恢复使用. */
	RESUME,

	/** It leaves the city 转出. */
	MOVE_OUT,

	/** It comes back into the city 转入. */
	MOVE_IN,

	/** It is scrapped 报废. */
	SCRAP

}
