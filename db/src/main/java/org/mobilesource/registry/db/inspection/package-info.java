/** Storage of inspection reports. */
@NullMarked
package org.mobilesource.registry.db.inspection;

import org.jspecify.annotations.NullMarked;
