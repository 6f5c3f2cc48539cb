/** Judging: exceedances from observations, and the cases that follow. */
@NullMarked
package org.mobilesource.registry.batch.enforcement;

import org.jspecify.annotations.NullMarked;
