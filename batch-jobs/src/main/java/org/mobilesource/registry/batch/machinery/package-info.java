/** Feed machinery. */
@NullMarked
package org.mobilesource.registry.batch.machinery;

import org.jspecify.annotations.NullMarked;
