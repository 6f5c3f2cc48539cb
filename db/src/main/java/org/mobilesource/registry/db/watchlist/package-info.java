/** Storage of nightly runs, list entries, evidence and changes. */
@NullMarked
package org.mobilesource.registry.db.watchlist;

import org.jspecify.annotations.NullMarked;
