/** The outbox of reminders, and where they go. */
@NullMarked
package org.mobilesource.registry.api.reminder;

import org.jspecify.annotations.NullMarked;
