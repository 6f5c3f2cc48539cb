/** The three watch lists: their rules, entries, evidence and changes. */
@NullMarked
package org.mobilesource.registry.domain.watchlist;

import org.jspecify.annotations.NullMarked;
