/** Suspected clones in the database. */
@NullMarked
package org.mobilesource.registry.db.clone;

import org.jspecify.annotations.NullMarked;
