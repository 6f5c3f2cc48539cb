/** Storage of administrative divisions and code tables. */
@NullMarked
package org.mobilesource.registry.db.geo;

import org.jspecify.annotations.NullMarked;
