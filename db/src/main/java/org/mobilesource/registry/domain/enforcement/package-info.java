/** Exceedances, and the cases in which they are repaired and re-tested. */
@NullMarked
package org.mobilesource.registry.domain.enforcement;

import org.jspecify.annotations.NullMarked;
