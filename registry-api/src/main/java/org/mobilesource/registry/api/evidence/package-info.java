/** Stills and clips behind readings and captures. */
@NullMarked
package org.mobilesource.registry.api.evidence;

import org.jspecify.annotations.NullMarked;
