/** Feed holidays. */
@NullMarked
package org.mobilesource.registry.batch.calendar;

import org.jspecify.annotations.NullMarked;
