/**
 * A fictitious Guigang as files of every feed: the same bytes for the same seed, boundary
 * cases and dirty rows included.
 */
@NullMarked
package org.mobilesource.registry.batch.generate;

import org.jspecify.annotations.NullMarked;
