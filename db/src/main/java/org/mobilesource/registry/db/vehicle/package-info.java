/** Storage of trucks and their dated plates. */
@NullMarked
package org.mobilesource.registry.db.vehicle;

import org.jspecify.annotations.NullMarked;
