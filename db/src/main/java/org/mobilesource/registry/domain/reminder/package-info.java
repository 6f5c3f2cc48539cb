/** When who is reminded of a deadline, and in which words. */
@NullMarked
package org.mobilesource.registry.domain.reminder;

import org.jspecify.annotations.NullMarked;
