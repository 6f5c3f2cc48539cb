/** Stills and clips behind readings and captures. */
@NullMarked
package org.mobilesource.registry.domain.evidence;

import org.jspecify.annotations.NullMarked;
