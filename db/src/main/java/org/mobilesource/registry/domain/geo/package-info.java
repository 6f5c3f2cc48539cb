/** Administrative divisions. */
@NullMarked
package org.mobilesource.registry.domain.geo;

import org.jspecify.annotations.NullMarked;
