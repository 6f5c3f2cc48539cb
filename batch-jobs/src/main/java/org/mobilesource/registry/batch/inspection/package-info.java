/** Feed inspections. */
@NullMarked
package org.mobilesource.registry.batch.inspection;

import org.jspecify.annotations.NullMarked;
