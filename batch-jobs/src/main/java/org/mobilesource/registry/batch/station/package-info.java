/** Feed stations. */
@NullMarked
package org.mobilesource.registry.batch.station;

import org.jspecify.annotations.NullMarked;
