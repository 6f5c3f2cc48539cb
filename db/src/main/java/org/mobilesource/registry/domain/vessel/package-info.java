/** Vessels: their identifiers, and the ages at which something is asked of them. */
@NullMarked
package org.mobilesource.registry.domain.vessel;

import org.jspecify.annotations.NullMarked;
