/** Test stations (I) and repair stations (M). */
@NullMarked
package org.mobilesource.registry.domain.station;

import org.jspecify.annotations.NullMarked;
