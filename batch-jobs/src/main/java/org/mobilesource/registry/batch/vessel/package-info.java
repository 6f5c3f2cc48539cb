/** Feed vessels. */
@NullMarked
package org.mobilesource.registry.batch.vessel;

import org.jspecify.annotations.NullMarked;
