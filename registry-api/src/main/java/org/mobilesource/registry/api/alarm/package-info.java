/** Alarms of on-board data (OBD 报警): what waits, what leads to an inspection. */
@NullMarked
package org.mobilesource.registry.api.alarm;

import org.jspecify.annotations.NullMarked;
