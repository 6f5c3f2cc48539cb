/** Storage of work lists and of what is handed over. */
@NullMarked
package org.mobilesource.registry.db.casework;

import org.jspecify.annotations.NullMarked;
