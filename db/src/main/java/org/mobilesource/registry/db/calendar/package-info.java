/** Storage of the holiday calendar. */
@NullMarked
package org.mobilesource.registry.db.calendar;

import org.jspecify.annotations.NullMarked;
