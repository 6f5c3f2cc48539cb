/** Storage of non-road mobile machinery. */
@NullMarked
package org.mobilesource.registry.db.machinery;

import org.jspecify.annotations.NullMarked;
