/** Storage of transport companies. */
@NullMarked
package org.mobilesource.registry.db.company;

import org.jspecify.annotations.NullMarked;
