/** The night: evaluation of the three lists, causes of their changes, publication. */
@NullMarked
package org.mobilesource.registry.batch.watchlist;

import org.jspecify.annotations.NullMarked;
