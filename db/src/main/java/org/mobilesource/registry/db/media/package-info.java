/** Files outside of the database. */
@NullMarked
package org.mobilesource.registry.db.media;

import org.jspecify.annotations.NullMarked;
