/** Storage of reminders and of the addresses that they go to. */
@NullMarked
package org.mobilesource.registry.db.reminder;

import org.jspecify.annotations.NullMarked;
