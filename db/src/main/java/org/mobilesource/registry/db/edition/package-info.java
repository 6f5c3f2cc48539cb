/** Storage of the editions of the watch lists. */
@NullMarked
package org.mobilesource.registry.db.edition;

import org.jspecify.annotations.NullMarked;
