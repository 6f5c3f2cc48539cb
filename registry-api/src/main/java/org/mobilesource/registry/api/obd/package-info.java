/** On-board diagnosis: a truck's days and faults, the connection board, alarms. */
@NullMarked
package org.mobilesource.registry.api.obd;

import org.jspecify.annotations.NullMarked;
