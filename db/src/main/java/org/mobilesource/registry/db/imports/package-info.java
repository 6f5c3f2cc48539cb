/** Storage of imports: runs, quarantined rows, superseded rows. */
@NullMarked
package org.mobilesource.registry.db.imports;

import org.jspecify.annotations.NullMarked;
