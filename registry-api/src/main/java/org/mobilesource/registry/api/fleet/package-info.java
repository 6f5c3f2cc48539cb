/** Pages of fleets. */
@NullMarked
package org.mobilesource.registry.api.fleet;

import org.jspecify.annotations.NullMarked;
