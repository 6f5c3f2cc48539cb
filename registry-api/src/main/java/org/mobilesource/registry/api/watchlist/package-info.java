/** The published lists as pages and REST. */
@NullMarked
package org.mobilesource.registry.api.watchlist;

import org.jspecify.annotations.NullMarked;
