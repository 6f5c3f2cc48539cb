/** Storage of accounts. */
@NullMarked
package org.mobilesource.registry.db.access;

import org.jspecify.annotations.NullMarked;
