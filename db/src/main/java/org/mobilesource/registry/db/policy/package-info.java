/** Storage of the dated parameters and of the holiday calendar. */
@NullMarked
package org.mobilesource.registry.db.policy;

import org.jspecify.annotations.NullMarked;
