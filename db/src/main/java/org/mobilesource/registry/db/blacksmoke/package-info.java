/** Storage of black-smoke captures. */
@NullMarked
package org.mobilesource.registry.db.blacksmoke;

import org.jspecify.annotations.NullMarked;
