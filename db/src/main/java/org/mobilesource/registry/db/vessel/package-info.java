/** Storage of vessels and of the dated tables by which they age. */
@NullMarked
package org.mobilesource.registry.db.vessel;

import org.jspecify.annotations.NullMarked;
