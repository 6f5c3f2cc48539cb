/** Feed penalties. */
@NullMarked
package org.mobilesource.registry.batch.penalty;

import org.jspecify.annotations.NullMarked;
