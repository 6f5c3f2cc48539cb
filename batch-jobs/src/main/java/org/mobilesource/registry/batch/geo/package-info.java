/** Feed divisions. */
@NullMarked
package org.mobilesource.registry.batch.geo;

import org.jspecify.annotations.NullMarked;
