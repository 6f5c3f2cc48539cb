/** Formats of pictures and clips. */
@NullMarked
package org.mobilesource.registry.domain.media;

import org.jspecify.annotations.NullMarked;
