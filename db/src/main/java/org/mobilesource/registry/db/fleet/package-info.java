/** Storage of fleets as dated memberships. */
@NullMarked
package org.mobilesource.registry.db.fleet;

import org.jspecify.annotations.NullMarked;
