/** Queues reminders at night and sends them. */
@NullMarked
package org.mobilesource.registry.batch.reminder;

import org.jspecify.annotations.NullMarked;
