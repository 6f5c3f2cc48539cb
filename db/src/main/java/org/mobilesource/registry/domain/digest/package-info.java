/** Digests of contents. */
@NullMarked
package org.mobilesource.registry.domain.digest;

import org.jspecify.annotations.NullMarked;
