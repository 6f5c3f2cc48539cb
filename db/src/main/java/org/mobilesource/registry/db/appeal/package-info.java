/** Appeals in the database. */
@NullMarked
package org.mobilesource.registry.db.appeal;

import org.jspecify.annotations.NullMarked;
