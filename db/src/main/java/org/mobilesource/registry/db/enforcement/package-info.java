/** Storage of repairs, penalties, exceedances and cases. */
@NullMarked
package org.mobilesource.registry.db.enforcement;

import org.jspecify.annotations.NullMarked;
